package io.jixiao.excel.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns a workbook into bytes that depend on its content alone, and puts files in place whole. */
final class Packaging {

  private Packaging() {}

  static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (Timeless zip = new Timeless(raw)) {
      workbook.write(zip);
    }
    return raw.toByteArray();
  }

  /** The package library stamps each entry with the present time; here all have the same one. */
  private static final class Timeless extends ZipArchiveOutputStream {

    Timeless(OutputStream out) {
      super(out);
      setUseZip64(Zip64Mode.Never);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      entry.setTimeLocal(Zip.EPOCH);
      super.putArchiveEntry(entry);
    }
  }

  /** Writes to a temporary file beside the target and moves it there. */
  static void put(byte[] bytes, Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new IOException(target + " has no folder");
    }
    Path temporary = Files.createFile(folder.resolve(".jixiao" + UUID.randomUUID() + ".tmp"));
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        out.write(bytes);
      }
      move(temporary, absolute);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Moves a finished file into its place. */
  static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
