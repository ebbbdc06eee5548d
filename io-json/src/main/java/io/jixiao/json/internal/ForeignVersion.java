package io.jixiao.json.internal;

import java.io.IOException;

/** Ends a pass over a document of another version, of which nothing else is worth saying. */
final class ForeignVersion extends IOException {

  private static final long serialVersionUID = 1L;

  private final String version;

  ForeignVersion(String version) {
    super(version);
    this.version = version;
  }

  String version() {
    return version;
  }
}
