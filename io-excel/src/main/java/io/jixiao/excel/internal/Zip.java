package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import io.jixiao.excel.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes a package apart and puts it together again, within limits. */
final class Zip {

  // an entry of the first day of 1980 would also tell the instant, which depends on the zone
  static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Zip() {}

  static Map<String, byte[]> read(InputStream file, ReadLimits limits) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long inflated = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          inflated += n;
          if (inflated > limits.maxInflatedBytes()) {
            throw Source.over("解压后的字节数", "bytes when unpacked", limits.maxInflatedBytes());
          }
          out.write(buffer, 0, n);
        }
        if (!entry.isDirectory() && parts.putIfAbsent(entry.getName(), out.toByteArray()) != null) {
          throw new BadWorkbookException(
              entry.getName(),
              new Label("压缩包内有重名部件", "the package holds a part twice"),
              new Label("每个部件一份", "each part once"));
        }
      }
    }
    return parts;
  }

  static byte[] write(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
