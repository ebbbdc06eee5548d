package io.jixiao.json;

import io.jixiao.json.internal.LineSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many documents, one a line (NDJSON), read lazily and in constant memory; blank lines are passed
 * over, and gzip is recognised by its first bytes.
 *
 * <pre>{@code
 * try (JsonLines<SelfEvaluationReport> lines = json.readReports(Path.of("2021.ndjson.gz"))) {
 *   while (lines.hasNext()) {
 *     ReadResult<SelfEvaluationReport> report = lines.next().read();
 *   }
 * }
 * }</pre>
 *
 * <p>A line that is no document is a fault with its number, and the stream goes on; so is a line
 * that is longer than a document may be. A stream that breaks off, as a truncated gzip does, ends
 * in a line with that fault. This class is not thread-safe; its lines are immutable and may be read
 * in any thread.
 *
 * @param <T> the type of the documents
 */
public final class JsonLines<T> implements Iterator<JsonLines.Line<T>>, AutoCloseable {

  private final LineSource source;
  private final Function<LineSource.Raw, ReadResult<T>> reader;
  private Progress progress = (lines, bytes) -> {};
  private @Nullable Line<T> next;

  JsonLines(LineSource source, Function<LineSource.Raw, ReadResult<T>> reader) {
    this.source = source;
    this.reader = reader;
  }

  /** Is told how far a stream has been read. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Takes the state after a line.
     *
     * @param lines how many lines have been taken
     * @param bytes how many bytes have been taken from the file, compressed bytes where it is
     *     compressed
     */
    void at(long lines, long bytes);
  }

  /**
   * One line, not read yet.
   *
   * @param <T> the type of the document
   */
  public static final class Line<T> {
    private final LineSource.Raw raw;
    private final Function<LineSource.Raw, ReadResult<T>> reader;

    private Line(LineSource.Raw raw, Function<LineSource.Raw, ReadResult<T>> reader) {
      this.raw = raw;
      this.reader = reader;
    }

    /** {@return the number of the line, from 1} */
    public long number() {
      return raw.number();
    }

    /**
     * Reads the document on the line.
     *
     * @return the value, or the faults, whose line is the number of this line
     */
    public ReadResult<T> read() {
      return reader.apply(raw);
    }
  }

  /**
   * Has progress told from now on.
   *
   * @param listener is told after each line, not null
   * @return this stream
   */
  public JsonLines<T> onProgress(Progress listener) {
    this.progress = listener;
    return this;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      LineSource.Raw raw = source.next();
      if (raw != null) {
        next = new Line<>(raw, reader);
      }
    }
    return next != null;
  }

  @Override
  public Line<T> next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("no more lines");
    }
    Line<T> line = next;
    next = null;
    progress.at(line.number(), source.bytesTaken());
    return line;
  }

  /**
   * Works on all remaining lines on several threads and takes the outcomes in the order of the
   * lines. At most 16 lines a thread are under way at any time.
   *
   * <p>The calling thread takes the lines from the stream, tells the progress and calls the sink,
   * one outcome at a time; neither needs to be thread-safe. With one thread it calls {@code work},
   * too. With more, that many threads of their own call {@code work}, several at once and in any
   * order, and never the calling thread; they end with this call. {@link Line#read()} belongs into
   * {@code work}, since it is what takes the time.
   *
   * <p>What {@code work} throws comes out here when it is the turn of its line: the sink has had
   * all lines before it and gets none after it. The other threads are interrupted then, and not
   * waited for.
   *
   * @param threads how many threads work, at least 1
   * @param work what is done with each line, not null
   * @param sink takes the outcomes, not null
   * @param <R> the type of an outcome
   * @throws IllegalArgumentException if there is no thread to work
   * @throws IllegalStateException if the calling thread is interrupted while it waits
   */
  public <R> void forEachInOrder(
      int threads, Function<? super Line<T>, ? extends R> work, Consumer<? super R> sink) {
    if (threads == 1) {
      while (hasNext()) {
        sink.accept(work.apply(next()));
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      ArrayDeque<Future<R>> underWay = new ArrayDeque<>();
      while (hasNext()) {
        Line<T> line = next();
        underWay.add(workers.submit(() -> work.apply(line)));
        if (underWay.size() >= threads * 16) {
          sink.accept(outcome(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        sink.accept(outcome(underWay.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R outcome(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
