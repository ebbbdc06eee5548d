/**
 * The official forms of fiscal self-evaluations (绩效自评) as Excel workbooks: written for print, read
 * back as people fill them in.
 */
module io.jixiao.excel {
  requires transitive io.jixiao.core;
  requires transitive io.jixiao.scoring;
  requires static transitive org.jspecify;
  requires org.apache.poi.poi;
  requires org.apache.poi.ooxml;
  requires org.apache.poi.ooxml.schemas;
  requires org.apache.commons.compress;
  requires java.xml;
  requires de.siegmar.fastcsv;

  exports io.jixiao.excel;
}
