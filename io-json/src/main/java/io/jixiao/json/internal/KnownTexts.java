package io.jixiao.json.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names that the published forms print in every report. Each is read as one and the same
 * string, the one that the rubrics of the library have too, so that it is neither made again for
 * each report nor compared character by character when rows are matched.
 *
 * <p>This class is immutable and thread-safe.
 */
final class KnownTexts {

  /** Names of levels, and answers of surveys; literals, which are one string each. */
  private static final List<String> NAMES =
      List.of(
          // 财预〔2013〕53号 and the forms made after it
          "投入",
          "目标设定",
          "绩效目标合理性",
          "绩效指标明确性",
          "预算配置",
          "在职人员控制率",
          "财政供养人员控制率",
          "“三公经费”变动率",
          "重点支出安排率",
          "过程",
          "预算执行",
          "预算完成率",
          "预算调整率",
          "支付进度",
          "支付进度率",
          "资金结余",
          "结转结余率",
          "结转结余变动率",
          "公用经费控制率",
          "“三公经费”控制率",
          "政府采购执行率",
          "公务卡刷卡率",
          "预算管理",
          "管理制度健全性",
          "资金使用合规性",
          "预决算信息公开性",
          "预决算信息公开性和完善性",
          "基础信息完善性",
          "资产管理",
          "资产管理安全性",
          "固定资产利用率",
          "产出",
          "职责履行",
          "推进全面小康建设指标任务完成情况",
          "建设湖南新增极目标任务完成情况",
          "《政府工作报告》目标任务完成情况",
          "省市重点民生实事完成情况",
          "省市重点工程和重大项目建设完成情况",
          "其他工作实绩指标完成情况",
          "实际完成率",
          "完成及时率",
          "质量达标率",
          "重点工作办结率",
          "效果",
          "履职效益",
          "经济效益",
          "社会效益",
          "生态效益",
          "社会公众或服务对象满意度",
          // 财预〔2020〕10号 and 财预〔2021〕101号
          "成本指标",
          "产出指标",
          "数量指标",
          "质量指标",
          "时效指标",
          "效益指标",
          "经济效益指标",
          "社会效益指标",
          "生态效益指标",
          "可持续影响指标",
          "满意度指标",
          "服务对象满意度指标",
          "预算执行率",
          // surveys
          "很满意",
          "满意",
          "基本满意",
          "不满意");

  private static final int SLOT_BITS = 9;

  private static final int SLOTS = 1 << SLOT_BITS;

  private static final @Nullable String[] TEXTS = new String[SLOTS];

  /** Each text in UTF-8 with the quotation mark behind it. */
  private static final byte[][] QUOTED = new byte[SLOTS][];

  static {
    for (String name : NAMES) {
      byte[] quoted = (name + '"').getBytes(StandardCharsets.UTF_8);
      int slot = ByteParser.slot(ByteParser.start(Arrays.copyOf(quoted, Long.BYTES), 0), SLOT_BITS);
      while (TEXTS[slot] != null) {
        slot = (slot + 1) % SLOTS;
      }
      TEXTS[slot] = name;
      QUOTED[slot] = quoted;
    }
  }

  private KnownTexts() {}

  /**
   * Tells which of the texts stands at a place in a document, a quotation mark behind it.
   *
   * @param bytes the document
   * @param at where the text starts
   * @param start the {@link ByteParser#start} there
   * @param limit where the quotation mark must be at the latest
   * @return which one it is; −1 if it is none of these
   */
  static int find(byte[] bytes, int at, long start, int limit) {
    for (int slot = ByteParser.slot(start, SLOT_BITS);
        TEXTS[slot] != null;
        slot = (slot + 1) % SLOTS) {
      byte[] quoted = QUOTED[slot];
      if (at + quoted.length - 1 <= limit
          && Arrays.equals(bytes, at, at + quoted.length, quoted, 0, quoted.length)) {
        return slot;
      }
    }
    return -1;
  }

  /** {@return the text that was found} */
  static String text(int found) {
    return Objects.requireNonNull(TEXTS[found]);
  }

  /** {@return how many bytes it has, with the quotation mark behind it} */
  static int length(int found) {
    return QUOTED[found].length;
  }
}
