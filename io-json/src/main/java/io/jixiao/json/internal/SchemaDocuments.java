package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schemas of the documents, made from the same descriptions as reader and writer. */
public final class SchemaDocuments {

  /** Where the schemas lie in the jar; the version follows. */
  public static final String FOLDER = "/META-INF/jixiao/schema/";

  private SchemaDocuments() {}

  /**
   * Returns the name of the file of a schema.
   *
   * @param version the version of the document, such as jixiao-report/1
   * @return the name, such as jixiao-report-1.schema.json
   */
  public static String fileName(String version) {
    return version.replace('/', '-') + ".schema.json";
  }

  /**
   * Makes the schema of a document.
   *
   * @param version the version of the document, such as jixiao-report/1
   * @param type the type of the document
   * @return the text of the schema
   */
  public static String make(String version, ObjectType<?, ?> type) {
    SchemaDefinitions definitions = new SchemaDefinitions();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:jixiao:schema:" + version);
    root.put("title", type.label().zh());
    root.put("description", type.label().en());
    root.putAll(type.present(definitions).keywords());
    root.put("$defs", definitions.all());
    try {
      return JsonMapper.builder().build().writer(Documents.prettyPrinter()).writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
