package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's parser, which also goes from property to property, and takes figures and plain texts
 * from their bytes, without a detour. What is not quite ordinary (white space, escapes, numbers,
 * any mistake) it leaves to Jackson without having moved, so that there is one judge of what is
 * right.
 */
final class ByteParser extends UTF8StreamJsonParser {

  /** Says that the object or the array ends. */
  static final int END = -1;

  /** Says that only Jackson knows. */
  static final int OTHER = -2;

  /** Says that there is one more item. */
  static final int ITEM = 0;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The most bytes of a text that is taken here. */
  private static final int SHORT = 256;

  /** The most digits that fit into a long, whatever they are. */
  private static final int LONG_DIGITS = 18;

  /** One in every byte. */
  private static final long ONES = 0x0101010101010101L;

  /** The bits that no byte of ASCII has. */
  private static final long HIGH_BITS = ONES << 7;

  /** The bits that are the same in every character of three bytes. */
  private static final long THREE_BYTES = 0x8080E0;

  private static final long THREE_BYTES_MASK = 0xC0C0F0;

  /** Seven bytes. */
  private static final long START = -1L >>> Byte.SIZE;

  private final char[] chars = new char[SHORT];

  private static final int KEPT_BITS = 7;

  /** How many texts are kept to be given again. */
  private static final int KEPT = 1 << KEPT_BITS;

  /** Texts that were there before, which forms repeat in every row. */
  private final @Nullable String[] kept = new String[KEPT];

  /** Where in the document they begin, and the quotation mark behind them. */
  private final int[] keptStart = new int[KEPT];

  private final int[] keptEnd = new int[KEPT];

  private ByteParser(
      IOContext context,
      int features,
      @Nullable ObjectCodec codec,
      ByteQuadsCanonicalizer symbols,
      byte[] bytes,
      int start,
      int end,
      int passedOver) {
    super(context, features, null, codec, symbols, bytes, start, end, passedOver, false);
  }

  /** Makes parsers of this kind for documents in memory. */
  static final class Factory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    Factory(JsonFactoryBuilder builder) {
      super(builder);
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context)
        throws IOException {
      boolean marked =
          length >= 3
              && data[offset] == (byte) 0xEF
              && data[offset + 1] == (byte) 0xBB
              && data[offset + 2] == (byte) 0xBF;
      int passedOver = marked ? 3 : 0;
      return new ByteParser(
          context,
          _parserFeatures,
          _objectCodec,
          _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
          data,
          offset + passedOver,
          offset + length,
          passedOver);
    }
  }

  /**
   * Goes on to the value of the next property, if that is one of some, and the value is a string,
   * an object or an array.
   *
   * @param names the names of the properties of the object, in their usual order
   * @param from which of them is the first that may come
   * @param seen which of them have been there
   * @return which property it is, {@link #END} if the object ends here, or {@link #OTHER}, and then
   *     the parser has not moved
   */
  int property(Names names, int from, long seen) throws IOException {
    if (_tokenIncomplete || _currToken == JsonToken.FIELD_NAME) {
      return OTHER;
    }
    byte[] bytes = _inputBuffer;
    int at = _inputPtr;
    // So many bytes are looked at without asking how many there are.
    if (at + 2 + Long.BYTES > _inputEnd) {
      return OTHER;
    }
    if (bytes[at] == '}') {
      return end(JsonToken.END_OBJECT);
    }
    if (_currToken != JsonToken.START_OBJECT && bytes[at++] != ',') {
      return OTHER;
    }
    if (bytes[at++] != '"') {
      return OTHER;
    }
    long word = (long) WORDS.get(bytes, at);
    long[] words = names.words;
    for (int i = from; i < names.quoted.length; i++) {
      if ((word & words[3 * i]) == words[3 * i + 1] && (seen & 1L << i) == 0) {
        int length = names.quoted[i].length;
        int behind = at + length;
        if (behind < _inputEnd
            && (length <= Long.BYTES
                || ((long) WORDS.get(bytes, behind - Long.BYTES) == words[3 * i + 2]
                    && (length <= 2 * Long.BYTES
                        || Arrays.equals(bytes, at, behind, names.quoted[i], 0, length))))) {
          return value(bytes[behind], behind + 1, names.keys[i]) ? i : OTHER;
        }
      }
    }
    return OTHER;
  }

  /** The names of the properties of an object, made to be told from bytes. */
  static final class Names {
    private final String[] keys;
    private final byte[][] quoted;

    /**
     * For each name a mask, what it leaves of the first bytes, and the last bytes, side by side.
     */
    private final long[] words;

    Names(List<String> names) {
      int n = names.size();
      this.keys = names.toArray(String[]::new);
      this.quoted = new byte[n][];
      this.words = new long[3 * n];
      for (int i = 0; i < n; i++) {
        quoted[i] = (names.get(i) + "\":").getBytes(StandardCharsets.UTF_8);
        int length = Math.min(quoted[i].length, Long.BYTES);
        long mask = -1L >>> (Long.SIZE - length * Byte.SIZE);
        words[3 * i] = mask;
        words[3 * i + 1] = (long) WORDS.get(Arrays.copyOf(quoted[i], Long.BYTES), 0) & mask;
        if (length == Long.BYTES) {
          words[3 * i + 2] = (long) WORDS.get(quoted[i], quoted[i].length - Long.BYTES);
        }
      }
    }
  }

  /**
   * Goes on to the next item of an array, if it is a string, an object or an array.
   *
   * @return {@link #ITEM} if the parser stands on it, {@link #END} if the array ends here, or
   *     {@link #OTHER}, and then the parser has not moved
   */
  int item() throws IOException {
    byte[] bytes = _inputBuffer;
    int at = _inputPtr;
    if (_tokenIncomplete || at + 1 >= _inputEnd) {
      return OTHER;
    }
    if (bytes[at] == ']') {
      return end(JsonToken.END_ARRAY);
    }
    if (_currToken != JsonToken.START_ARRAY && bytes[at++] != ',') {
      return OTHER;
    }
    return value(bytes[at], at + 1, null) ? ITEM : OTHER;
  }

  /** Goes on to the end of the object or array that the parser is in, which is the next byte. */
  private int end(JsonToken token) {
    _inputPtr++;
    locate();
    _parsingContext = _parsingContext.clearAndGetParent();
    _currToken = token;
    return END;
  }

  /** Goes on to a value that starts with a byte, and that the position is behind. */
  private boolean value(byte first, int behind, @Nullable String name) throws IOException {
    if (first == '"') {
      enter(behind, name);
      _tokenIncomplete = true;
      // To set a reference costs more than to look at it, and strings come after strings mostly.
      if (_currToken != JsonToken.VALUE_STRING) {
        _currToken = JsonToken.VALUE_STRING;
      }
      return true;
    }
    return (first == '{' || first == '[') && open(first, behind, name);
  }

  /** Starts an object or an array. */
  private boolean open(byte first, int behind, @Nullable String name) throws IOException {
    enter(behind, name);
    if (first == '{') {
      createChildObjectContext(_tokenInputRow, _tokenInputCol);
      _currToken = JsonToken.START_OBJECT;
    } else {
      createChildArrayContext(_tokenInputRow, _tokenInputCol);
      _currToken = JsonToken.START_ARRAY;
    }
    return true;
  }

  private void enter(int behind, @Nullable String name) throws IOException {
    _inputPtr = behind;
    _numTypesValid = NR_UNKNOWN;
    boolean unused = _parsingContext.expectComma();
    if (name != null) {
      _parsingContext.setCurrentName(name);
    }
    locate();
  }

  private void locate() {
    int at = _inputPtr;
    _tokenInputRow = _currInputRow;
    _tokenInputTotal = _currInputProcessed + at;
    _tokenInputCol = at - _currInputRowStart;
  }

  /**
   * Takes the figure that the current string is.
   *
   * @param suffix a character that may follow the digits
   * @return the figure; null if it is not quite ordinary, and then nothing is taken
   */
  @Nullable BigDecimal figure(char suffix) {
    if (!_tokenIncomplete || _currToken != JsonToken.VALUE_STRING) {
      return null;
    }
    byte[] bytes = _inputBuffer;
    int end = _inputEnd;
    int at = _inputPtr;
    boolean negative = at < end && bytes[at] == '-';
    if (negative) {
      at++;
    }
    int start = at;
    int point = -1;
    long digits = 0;
    byte b = 0;
    for (; at < end; at++) {
      b = bytes[at];
      if (b >= '0' && b <= '9') {
        digits = digits * 10 + (b - '0');
      } else if (b == '.' && point < 0 && at > start) {
        point = at;
      } else {
        break;
      }
    }
    int length = at - start;
    if (length == 0 || length > LONG_DIGITS || point == at - 1) {
      return null;
    }
    int scale = point < 0 ? 0 : at - point - 1;
    if (b == suffix && ++at < end) {
      b = bytes[at];
    }
    if (at >= end || b != '"') {
      return null;
    }
    _inputPtr = at + 1;
    _tokenIncomplete = false;
    return BigDecimal.valueOf(negative ? -digits : digits, scale);
  }

  /**
   * Takes the text that the current string is.
   *
   * @return the text; null if it is not quite ordinary, and then nothing is taken
   */
  @Nullable String text() {
    if (!_tokenIncomplete || _currToken != JsonToken.VALUE_STRING) {
      return null;
    }
    byte[] bytes = _inputBuffer;
    int start = _inputPtr;
    // So many bytes are looked at at a time, without asking how many there are.
    int limit = Math.min(_inputEnd - Long.BYTES, start + SHORT - Long.BYTES);
    int at = start;
    if (at <= limit && bytes[at] < 0) {
      return chinese(start, limit);
    }
    while (at <= limit) {
      long ends = ends((long) WORDS.get(bytes, at));
      if (ends != 0) {
        at += Long.numberOfTrailingZeros(ends) / Byte.SIZE;
        if (bytes[at] != '"') {
          return bytes[at] < 0 ? chinese(start, limit) : null;
        }
        _inputPtr = at + 1;
        _tokenIncomplete = false;
        return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
      }
      at += Long.BYTES;
    }
    return null;
  }

  /** {@return a mark in the highest bit of bytes, the lowest of which is no plain ASCII} */
  private static long ends(long word) {
    long quote = word ^ ONES * '"';
    long escape = word ^ ONES * '\\';
    return ((quote - ONES) | (escape - ONES) | (word - ONES * ' ') | word) & HIGH_BITS;
  }

  /** Takes a text of characters of three bytes each, as Chinese has them, and of ASCII. */
  private @Nullable String chinese(int start, int limit) {
    byte[] bytes = _inputBuffer;
    long first = start(bytes, start);
    int known = KnownTexts.find(bytes, start, first, limit);
    if (known >= 0) {
      _inputPtr = start + KnownTexts.length(known);
      _tokenIncomplete = false;
      return KnownTexts.text(known);
    }
    int slot = slot(first, KEPT_BITS);
    String before = kept[slot];
    if (before != null) {
      int length = keptEnd[slot] - keptStart[slot];
      if (start + length <= limit
          && Arrays.equals(bytes, keptStart[slot], keptEnd[slot], bytes, start, start + length)) {
        _inputPtr = start + length;
        _tokenIncomplete = false;
        return before;
      }
    }
    char[] chars = this.chars;
    int n = 0;
    int at = start;
    while (at <= limit) {
      long word = (long) WORDS.get(bytes, at);
      if ((word & THREE_BYTES_MASK) == THREE_BYTES) {
        char c = three(word);
        if (c < 0x800 || Character.isSurrogate(c)) {
          return null;
        }
        chars[n++] = c;
        at += 3;
        word >>>= 3 * Byte.SIZE;
        if ((word & THREE_BYTES_MASK) == THREE_BYTES) {
          c = three(word);
          if (c < 0x800 || Character.isSurrogate(c)) {
            return null;
          }
          chars[n++] = c;
          at += 3;
        }
      } else {
        byte b = (byte) word;
        if (b == '"') {
          _inputPtr = at + 1;
          _tokenIncomplete = false;
          String text = new String(chars, 0, n);
          kept[slot] = text;
          keptStart[slot] = start;
          keptEnd[slot] = at + 1;
          return text;
        }
        if (b < ' ' || b == '\\') {
          return null;
        }
        chars[n++] = (char) b;
        at++;
      }
    }
    return null;
  }

  /**
   * The first bytes of a text, by which it is looked up: as many as two Chinese characters and the
   * quotation mark behind them.
   */
  static long start(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at) & START;
  }

  /** Where a text that starts so is kept, among two to the power of {@code bits} places. */
  static int slot(long start, int bits) {
    return (int) ((start * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
  }

  private static char three(long word) {
    return (char) (((word & 0x0F) << 12) | ((word >>> 2) & 0x0FC0) | ((word >>> 16) & 0x3F));
  }

  /** {@return how many bytes of the document are before the current token, which is no name} */
  long tokenOffset() {
    return _tokenInputTotal - 1;
  }

  /** {@return the place that so many bytes are before} */
  JsonLocation location(long offset) {
    return new JsonLocation(_contentReference(), offset, -1, -1, -1);
  }

  /** Has the parser tell a text that was taken, as it would have told it. */
  void giveBack(String text) throws IOException {
    _textBuffer.resetWithString(text);
  }
}
