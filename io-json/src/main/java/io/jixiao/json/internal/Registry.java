package io.jixiao.json.internal;

import io.jixiao.core.check.Interval;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which type is read and written how, for mappers that ask by class. */
public final class Registry {

  private static final Map<Class<?>, Codec<?>> CODECS = codecs();

  private Registry() {}

  private static Map<Class<?>, Codec<?>> codecs() {
    Map<Class<?>, Codec<?>> codecs = new HashMap<>();
    codecs.put(Amount.class, Codecs.AMOUNT);
    codecs.put(Percent.class, Codecs.PERCENT);
    codecs.put(PerformanceTarget.class, Codecs.TARGET);
    codecs.put(Achievement.class, Codecs.ACHIEVEMENT);
    codecs.put(Quantity.class, Codecs.QUANTITY);
    codecs.put(Ratio.class, Codecs.RATIO);
    codecs.put(Interval.class, ResultTypes.INTERVAL);
    for (ObjectType<?, ?> type : types()) {
      codecs.put(type.type(), type);
    }
    codecs.put(Rubric.class, RubricTypes.standard().rubric());
    return Map.copyOf(codecs);
  }

  /** {@return every type of reports and results with a class of its own} */
  public static List<ObjectType<?, ?>> types() {
    List<ObjectType<?, ?>> types = new ArrayList<>(ReportTypes.ALL);
    types.addAll(ResultTypes.ALL);
    return types;
  }

  /**
   * Finds how a class is read and written.
   *
   * @param type the class, or a class that implements it
   * @return the codec; null if the class is not one of ours
   */
  public static @Nullable Codec<?> find(Class<?> type) {
    Codec<?> codec = CODECS.get(type);
    if (codec == null) {
      // The classes that Immutables generates stand right below our interfaces.
      for (Class<?> parent : type.getInterfaces()) {
        if (CODECS.containsKey(parent)) {
          return CODECS.get(parent);
        }
      }
    }
    return codec;
  }

  /**
   * Names a class as its users know it, whatever class implements it.
   *
   * @param type the class, or a class that implements it
   * @return the simple name of our type; null if the class is not one of ours
   */
  public static @Nullable String nameOf(Class<?> type) {
    if (UnitTable.class.isAssignableFrom(type)) {
      return UnitTable.class.getSimpleName();
    }
    return find(type) instanceof ObjectType<?, ?> ours ? ours.type().getSimpleName() : null;
  }

  /**
   * Finds how a table is read and written.
   *
   * @param row the class of its rows
   * @return the codec; null if the class is not one of ours
   */
  public static @Nullable Codec<? extends UnitTable<?>> findTable(Class<?> row) {
    return find(row) instanceof ObjectType<?, ?> type
        ? ReportTypes.table(type, "表", "table")
        : null;
  }
}
