package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileDocumentTest {

  private static final String HEAD =
      "{\"schema\":\"jixiao-report/1\",\"unit\":{\"name\":\"局\",\"year\":2021},\"evaluation\":{},";

  private final JixiaoJson json = JixiaoJson.standard();

  private Fault only(String text) {
    List<Fault> faults = json.readReport(text).faults();
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  @Test
  void nestingIsBounded() {
    String deep = "[".repeat(100_000);
    assertThat(only(HEAD + "\"x\":" + deep).expected().en()).contains("64 levels");
    assertThat(only(HEAD + "\"facts\":" + deep).message().zh()).contains("超出限制");
    String parts = "{\"name\":\"a\",\"value\":\"1\",\"parts\":[".repeat(100_000);
    assertThat(only(HEAD + "\"facts\":[" + parts).expected().en()).contains("64 levels");
    assertThat(only("{\"schema\":" + "{\"a\":".repeat(100_000)).expected().en())
        .contains("64 levels");
  }

  @Test
  void aGiganticTextIsRefusedWithoutBeingHeld() throws IOException {
    InputStream gigabyte =
        new InputStream() {
          private long left = 1L << 30;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] b, int off, int len) {
            int n = (int) Math.min(left, len);
            Arrays.fill(b, off, off + n, (byte) 'x');
            left -= n;
            return n == 0 ? -1 : n;
          }
        };
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"schema\":\"".getBytes(StandardCharsets.UTF_8)), gigabyte);
    List<Fault> faults = json.readReport(in, "huge").faults();
    assertThat(faults)
        .singleElement()
        .satisfies(f -> assertThat(f.message().en()).contains("longer than 16777216 bytes"));
  }

  @Test
  void textsNamesAndNumbersAreBounded() {
    String million = "x".repeat(1_000_000);
    Fault text = only(HEAD + "\"facts\":[{\"name\":\"" + million + "\",\"value\":\"1\"}]}");
    assertThat(text.expected().en()).contains("20000 characters");
    assertThat(text.pointer()).isEqualTo("/facts/0/name");
    assertThat(only(HEAD + "\"" + million + "\":1}").expected().en()).contains("200 characters");
    Fault number = only(HEAD + "\"assets\":{\"total\":" + "9".repeat(1_000_000) + "}}");
    assertThat(number.expected().en()).contains("200 characters");
    assertThat(number.pointer()).isEqualTo("/assets/total");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e-999999999",
        "1E5",
        "\"1e999999999\"",
        "\"NaN\"",
        "\"\"",
        "\" 5\"",
        "\"５\"",
        "\"0x10\"",
        "99999999999999999999999999999999999999999",
        "\"0.00000000000000000000000000000000000000001\"",
        "true",
        "[\"5\"]",
        "{\"$numberDecimal\":\"5\"}",
        "{\"@class\":\"javax.script.ScriptEngineManager\",\"x\":[1,[2,{}]]}",
        "[\"javax.script.ScriptEngineManager\",{}]"
      })
  void whatIsNoFigureIsOneFaultInItsPlace(String value) {
    Fault fault = only(HEAD + "\"assets\":{\"total\":" + value + ",\"current\":\"1\"}}");
    assertThat(fault.pointer()).isEqualTo("/assets/total");
    assertThat(fault.line()).isEqualTo(1);
    assertThat(fault.column()).isEqualTo(HEAD.length() + "\"assets\":{\"total\":".length() + 1);
    assertThat(String.valueOf(fault.value())).hasSizeLessThanOrEqualTo(Fault.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "05", "+5", ".5", "5.", "'5'", "undefined", "/**/5"})
  void whatIsNoJsonIsOneFaultInItsPlace(String value) {
    Fault fault = only(HEAD + "\"assets\":{\"total\":" + value + "}}");
    assertThat(fault.pointer()).isEqualTo("/assets/total");
    assertThat(fault.message().zh()).contains("JSON");
    assertThat(fault.line()).isEqualTo(1);
  }

  @Test
  void typeNamesMeanNothing() {
    assertThat(
            only("{\"@class\":\"java.lang.Runtime\"," + HEAD.substring(1) + "\"facts\":[]}")
                .pointer())
        .isEqualTo("/@class");
  }

  @Test
  void aDocumentIsRefusedWhereverItBreaksOff() throws IOException {
    byte[] bytes = Files.readAllBytes(ReportDocumentTest.YUEYANG);
    int end =
        new String(bytes, StandardCharsets.UTF_8)
            .stripTrailing()
            .getBytes(StandardCharsets.UTF_8)
            .length;
    for (int i = 0; i < end; i += 37) {
      byte[] part = Arrays.copyOf(bytes, i);
      ReadResult<?> result = json.readReport(new ByteArrayInputStream(part), "part");
      assertThat(result.value()).as("%d bytes", i).isEmpty();
      assertThat(result.faults()).as("%d bytes", i).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "Big5", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void otherEncodingsAreNamedWithTheirPlace(String charset) throws IOException {
    byte[] bytes = Files.readString(ReportDocumentTest.YUEYANG).getBytes(Charset.forName(charset));
    List<Fault> faults = json.readReport(new ByteArrayInputStream(bytes), "x").faults();
    assertThat(faults)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.expected().en()).isEqualTo("UTF-8");
              assertThat(f.line()).isPositive();
            });
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(only(HEAD + "\"facts\":[{\"name\":\"\\ud800\",\"value\":\"1\"}]}").pointer())
        .isEqualTo("/facts/0/name");
    assertThat(only(HEAD + "\"facts\":[{\"name\":\"a\u0000\",\"value\":\"1\"}]}").pointer())
        .isEqualTo("/facts/0/name");
  }

  @Test
  void noDocumentCanAskForEndlessFaults() {
    StringBuilder text = new StringBuilder(HEAD).append("\"quotes\":[");
    for (int i = 0; i < 100_000; i++) {
      text.append("{},");
    }
    text.append("{}]}");
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          List<Fault> faults = json.readReport(text.toString()).faults();
          assertThat(faults).hasSize(201);
          assertThat(faults.get(200).message().en()).contains("more than 200 faults");
        });
  }
}
