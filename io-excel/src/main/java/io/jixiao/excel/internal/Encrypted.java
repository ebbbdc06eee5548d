package io.jixiao.excel.internal;

import io.jixiao.excel.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Workbooks of the XML format that are encrypted as a whole. */
final class Encrypted {

  private static final String PACKAGE = "EncryptedPackage";

  private Encrypted() {}

  static boolean is(byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return is(files);
    } catch (IOException | RuntimeException e) {
      throw Source.broken(e);
    }
  }

  static boolean is(POIFSFileSystem files) {
    return files.getRoot().hasEntryCaseInsensitive(PACKAGE);
  }

  static byte[] open(byte[] bytes, ReadLimits limits, @Nullable String password) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return open(files, limits, password);
    } catch (BadWorkbookException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Source.broken(e);
    }
  }

  static byte[] open(POIFSFileSystem files, ReadLimits limits, @Nullable String password)
      throws IOException {
    try {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
      if (password == null || !decryptor.verifyPassword(password)) {
        throw Source.locked(password != null);
      }
      try (InputStream in = decryptor.getDataStream(files)) {
        return Source.bytes(in, limits);
      }
    } catch (GeneralSecurityException e) {
      throw Source.broken(e);
    }
  }

  /** Encrypts content in the way in which a file was encrypted before. */
  static byte[] close(byte[] before, byte[] content, String password) throws IOException {
    try (POIFSFileSystem old = new POIFSFileSystem(new ByteArrayInputStream(before));
        POIFSFileSystem files = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(new EncryptionInfo(old).getEncryptionMode());
      info.getEncryptor().confirmPassword(password);
      try (OutputStream out = info.getEncryptor().getDataStream(files)) {
        out.write(content);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (GeneralSecurityException e) {
      throw Source.broken(e);
    }
  }
}
