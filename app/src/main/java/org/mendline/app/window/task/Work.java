package org.mendline.app.window.task;

import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.task.TaskProgress;

/// One piece of work for a [TaskRunner]: what to do elsewhere, and what to do with its result on the FX thread.
///
/// @param key work of one key never runs twice at once; the newest waits, those before it are dropped
/// @param title what the status bar calls it; work without a title stays out of sight
/// @param whenOvertaken what happens to a result that newer work of the same key has overtaken
/// @param body runs off the FX thread
/// @param done takes the result, on the FX thread
/// @param failed takes what the body threw, on the FX thread
/// @param afterwards runs on the FX thread when the work is over, however it ended
public record Work<T>(
        String key,
        Optional<String> title,
        WhenOvertaken whenOvertaken,
        Body<T> body,
        Consumer<T> done,
        Consumer<Exception> failed,
        Runnable afterwards) {

    /// What to do with a result that is no longer the newest.
    public enum WhenOvertaken {
        /// Cancel it and forget the result: it is about something the user has left.
        DROP,
        /// Show it, then do the newest: a slider's curve follows the hand.
        SHOW
    }

    /// What is done off the FX thread.
    @FunctionalInterface
    public interface Body<T> {
        T run(TaskProgress progress) throws Exception;
    }

    /// Work whose failures go to `failed`.
    public static <T> Work<T> of(String key, Body<T> body, Consumer<T> done, Consumer<Exception> failed) {
        return new Work<>(key, Optional.empty(), WhenOvertaken.DROP, body, done, failed, () -> {});
    }

    public Work<T> titled(String shownTitle) {
        return new Work<>(key, Optional.of(shownTitle), whenOvertaken, body, done, failed, afterwards);
    }

    public Work<T> showingOvertaken() {
        return new Work<>(key, title, WhenOvertaken.SHOW, body, done, failed, afterwards);
    }

    public Work<T> afterwards(Runnable last) {
        return new Work<>(key, title, whenOvertaken, body, done, failed, last);
    }
}
