package io.jixiao.scoring;

import io.jixiao.scoring.contract.RubricContract;
import io.jixiao.scoring.rubric.Rubric;
import net.jqwik.api.Group;

/** Our own rubrics keep the contract that we publish. */
class OwnRubricsContractTest {

  private final Rubrics rubrics = Rubrics.standard();

  @Group
  class Yueyang extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("yueyang-2021");
    }
  }

  @Group
  class Yunxi extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("yunxi-2020");
    }
  }

  @Group
  class Xinzhou extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("xinzhou-2021");
    }
  }

  @Group
  class Quyuan extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("quyuan-2024");
    }
  }

  @Group
  class QuyuanProject extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("quyuan-2024-project");
    }
  }

  @Group
  class Lianyungang extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("lianyungang-2021");
    }
  }

  @Group
  class NationalDepartments extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("national-2013-53");
    }
  }

  @Group
  class NationalProjects extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("national-2020-10");
    }
  }

  @Group
  class NationalProjectsWithCost extends RubricContract {
    @Override
    protected Rubric rubric() {
      return rubrics.byId("national-2020-10-cost");
    }
  }
}
