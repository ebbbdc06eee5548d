package io.jixiao.json;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Waiver;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.Trace;
import io.jixiao.core.score.TraceStep;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Values of any type of the library, made through its own builders and constructors, so that an
 * attribute that is added to a type is part of every round trip from then on.
 */
final class RandomValues {

  private static final List<String> TEXTS =
      List.of(
          "",
          "岳阳市人大常委会",
          "a \"quoted\" text\\",
          "line\nfeed\ttab\u0001",
          "𠀀 beyond the first plane",
          "</script>\u2028",
          "2058.52");
  private static final List<String> TARGETS =
      List.of("≥6次", "=0", "在12月底", "1、≥5次；2、≥95%", "---", "效果明显", "2万多人次");

  private final Random random;
  private int depth;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type, Map.of()));
  }

  private Object value(Type type, Map<TypeVariable<?>, Type> variables) {
    if (type instanceof TypeVariable<?> variable) {
      return value(Objects.requireNonNull(variables.get(variable)), variables);
    }
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return depth > 9 || random.nextInt(5) < 2
            ? Optional.empty()
            : Optional.of(value(argument, variables));
      }
      if (generic.getRawType() == List.class) {
        List<Object> list = new ArrayList<>();
        for (int n = depth > 7 ? 0 : random.nextInt(3); n > 0; n--) {
          list.add(value(argument, variables));
        }
        return list;
      }
      Class<?> raw = (Class<?>) generic.getRawType();
      return built(raw, Map.of(raw.getTypeParameters()[0], argument));
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return pick(List.of(raw.getEnumConstants()));
    }
    if (raw == String.class) {
      return pick(TEXTS);
    }
    if (raw == int.class || raw == Integer.class) {
      return random.nextInt();
    }
    if (raw == boolean.class) {
      return random.nextBoolean();
    }
    if (raw == BigDecimal.class) {
      // Some are known to tens or hundreds only.
      BigDecimal number = number();
      return number.scale() < 3 ? number.scaleByPowerOfTen(2) : number;
    }
    if (raw == LocalDate.class) {
      return LocalDate.of(random.nextInt(10000), 1, 1).plusDays(random.nextInt(365));
    }
    if (raw == Amount.class) {
      return Amount.of(number(), pick(List.of(AmountUnit.values())));
    }
    if (raw == Percent.class) {
      return Percent.of(number());
    }
    if (raw == Ratio.class) {
      Ratio ratio =
          random.nextBoolean()
              ? Ratio.of(number())
              : Ratio.of(number(), number().abs().add(BigDecimal.ONE));
      // What rules count with is the product of several figures.
      return random.nextBoolean() ? ratio : ratio.times(of(Ratio.class));
    }
    if (raw == Quantity.class) {
      return Quantity.of(new BigDecimal(BigInteger.valueOf(random.nextInt()), 2), "万元");
    }
    if (raw == PerformanceTarget.class) {
      return PerformanceTarget.parse(pick(TARGETS));
    }
    if (raw == Achievement.class) {
      return Achievement.parse(pick(TARGETS));
    }
    if (raw == Interval.class) {
      BigDecimal min = number();
      return new Interval(min, min.add(number().abs()));
    }
    if (raw == Waiver.class) {
      return new Waiver("EXP-02", "/a", "f", "why", "预算股");
    }
    if (raw == TraceStep.class) {
      return new TraceStep(
          of(Operation.class), List.of(of(Operand.class), of(Operand.class)), of(Ratio.class));
    }
    if (raw == IndicatorScore.class) {
      return score();
    }
    if (raw.isSealed()) {
      return value(pick(List.of(raw.getPermittedSubclasses())), variables);
    }
    return raw.isRecord() || raw == ConsistencyResult.class ? made(raw) : built(raw, Map.of());
  }

  private <E> E pick(List<E> list) {
    return list.get(random.nextInt(list.size()));
  }

  private BigDecimal number() {
    return new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(9))
        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
  }

  private IndicatorScore score() {
    depth++;
    IndicatorScore.Builder out =
        IndicatorScore.builder()
            .id(of(String.class))
            .name(of(String.class))
            .state(of(IndicatorState.class))
            .proven(of(Interval.class))
            .trace(of(Trace.class));
    for (int n = depth > 7 ? 0 : random.nextInt(3); n > 0; n--) {
      out.addPath(of(String.class))
          .addMissing(of(MissingInput.class))
          .addOtherReadings(of(ReadingScore.class));
    }
    if (random.nextBoolean()) {
      out.weight(number()).claimed(number()).nextTier(of(NextTier.class));
    }
    if (random.nextBoolean()) {
      out.rawPoints(number()).deduction(number()).awarded(number()).reason(of(Label.class));
    }
    depth--;
    return out.build();
  }

  /** Makes a value by its one public constructor. */
  private Object made(Class<?> type) {
    depth++;
    try {
      Constructor<?> constructor = type.getConstructors()[0];
      @Nullable Object[] values = new @Nullable Object[constructor.getParameterCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            constructor.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class)
                    && random.nextBoolean()
                ? null
                : value(constructor.getGenericParameterTypes()[i], Map.of());
      }
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    } finally {
      depth--;
    }
  }

  private Object built(Class<?> type, Map<TypeVariable<?>, Type> variables) {
    depth++;
    try {
      Object builder = type.getMethod("builder").invoke(null);
      for (Method getter : getters(type)) {
        Object value =
            type == UnitProfile.class && getter.getName().equals("year")
                ? (Object) (1900 + random.nextInt(1100))
                : value(getter.getGenericReturnType(), variables);
        setter(builder.getClass(), getter).invoke(builder, value);
      }
      Method build = builder.getClass().getMethod("build");
      build.setAccessible(true);
      return build.invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    } finally {
      depth--;
    }
  }

  /** The attributes by name: reflection lists them in another order on another machine. */
  private static List<Method> getters(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static Method setter(Class<?> builder, Method getter) {
    Class<?> raw = getter.getReturnType();
    for (Method method : builder.getMethods()) {
      if (method.getName().equals(getter.getName())
          && method.getParameterCount() == 1
          && (raw == List.class
              ? method.getParameterTypes()[0] == Iterable.class
              : method.getParameterTypes()[0] == raw)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new AssertionError(builder + " sets no " + getter);
  }
}
