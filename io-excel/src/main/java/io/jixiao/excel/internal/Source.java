package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import io.jixiao.excel.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens a workbook of any kind as grids, within limits. */
final class Source {

  private static final Label A_WORKBOOK =
      new Label("Excel 工作簿（.xlsx 或 .xls）", "an Excel workbook (.xlsx or .xls)");

  /**
   * What was opened.
   *
   * @param grids the sheets in their order
   * @param remarks what is in the file and was left aside
   */
  record Opened(List<Grid> grids, List<Label> remarks) {}

  private Source() {}

  static byte[] bytes(InputStream in, ReadLimits limits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > limits.maxBytes()) {
        throw over("文件字节数", "bytes of the file", limits.maxBytes());
      }
    }
    return out.toByteArray();
  }

  static Opened open(byte[] bytes, ReadLimits limits, @Nullable String password) {
    if (starts(bytes, 'P', 'K', 3, 4)) {
      return new Xlsx(limits).read(new ByteArrayInputStream(bytes));
    }
    if (isOle(bytes)) {
      return ole(bytes, limits, password);
    }
    throw new BadWorkbookException(
        null,
        bytes.length == 0
            ? new Label("文件是空的", "the file is empty")
            : looksLikeText(bytes)
                ? new Label("文件内容是文本或网页，不是工作簿", "the file is text or a web page, not a workbook")
                : new Label("文件不是工作簿", "the file is not a workbook"),
        A_WORKBOOK);
  }

  private static Opened ole(byte[] bytes, ReadLimits limits, @Nullable String password) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (Encrypted.is(files)) {
        byte[] plain = Encrypted.open(files, limits, password);
        return new Xlsx(limits).read(new ByteArrayInputStream(plain));
      }
      return Xls.read(files, limits, password);
    } catch (BadWorkbookException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  static BadWorkbookException locked(boolean wrong) {
    return new BadWorkbookException(
        null,
        wrong
            ? new Label("文件已加密，密码不正确", "the file is encrypted and the password is wrong")
            : new Label("文件已加密，需要密码", "the file is encrypted and needs a password"),
        new Label("正确的密码", "the right password"));
  }

  static BadWorkbookException over(String zh, String en, long limit) {
    return new BadWorkbookException(
        null,
        new Label(zh + "超过限制", "too many " + en),
        new Label("最多 " + limit, "at most " + limit));
  }

  static BadWorkbookException broken(Exception cause) {
    return new BadWorkbookException(
        null, new Label("文件已损坏，无法读取", "the file is damaged and cannot be read"), A_WORKBOOK, cause);
  }

  /** Tells whether a file is of the old binary format or encrypted. */
  static boolean isOle(byte[] bytes) {
    return starts(bytes, 0xD0, 0xCF, 0x11, 0xE0);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksLikeText(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    return head.chars().noneMatch(c -> c < 9);
  }
}
