package dev.roadbook.platform.run;

/**
 * What a run does, on a thread of its own and in transactions of its own. A run whose process died is begun again, so that
 * what is to be there once is written by the result of its {@link Conclusion.Done}.
 */
@FunctionalInterface
public interface Work<Q, R> {

    Conclusion<R> of(Q request, Progress progress);
}
