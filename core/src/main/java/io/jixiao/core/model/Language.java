package io.jixiao.core.model;

/** The two languages in which the library speaks. */
public enum Language {
  /** Chinese (中文), the default. */
  ZH,
  /** English. */
  EN
}
