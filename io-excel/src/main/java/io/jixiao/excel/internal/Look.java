package io.jixiao.excel.internal;

/** How a cell looks on the paper form. */
enum Look {
  /** The title of a form. */
  TITLE,
  /** The heading of a part, no border. */
  PART,
  /** A remark, no border. */
  NOTE,
  /** A remark at the right margin, no border. */
  NOTE_RIGHT,
  /** The heading of a table or column. */
  HEAD,
  /** A label inside a table. */
  LABEL,
  /** A text. */
  TEXT,
  /** A short text in the middle of its cell. */
  CENTRE,
  /** A figure. */
  FIGURE,
  /** A link. */
  LINK,
  /** The fill of an error. */
  ERROR,
  /** The fill of a warning. */
  WARNING,
  /** The fill of an information. */
  INFO
}
