package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;

/** The limits of every document, so that hostile input is refused at a known cost. */
public final class Limits {

  /** The most bytes of one document, or of one line of a stream of documents. */
  public static final int DOCUMENT_BYTES = 16 << 20;

  /** The deepest nesting of objects and arrays; the report needs 12 levels. */
  public static final int DEPTH = 64;

  /** The most characters of one text. */
  public static final int TEXT = 20_000;

  /** The most characters of a property name. */
  public static final int NAME = 200;

  /** The most characters of a number; figures are held to fewer digits by the model. */
  public static final int NUMBER = 200;

  /** The most items of a list of a rubric, all of which are held against each other. */
  public static final int RUBRIC_ITEMS = 500;

  /** The most faults that are listed for one document. */
  public static final int FAULTS = 200;

  private Limits() {}

  /** {@return a factory of parsers and generators that keep the limits} */
  public static JsonFactory factory() {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    builder
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(DOCUMENT_BYTES)
                .maxNestingDepth(DEPTH)
                .maxStringLength(TEXT)
                .maxNameLength(NAME)
                .maxNumberLength(NUMBER)
                .build())
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEPTH).build());
    return new ByteParser.Factory(builder);
  }
}
