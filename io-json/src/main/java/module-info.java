/** Reports, results and rubrics as exact, versioned JSON documents. */
module io.jixiao.json {
  requires transitive io.jixiao.scoring;
  requires transitive com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports io.jixiao.json;

  provides com.fasterxml.jackson.databind.Module with
      io.jixiao.json.JixiaoModule;
}
