package org.mendline.ml.evaluate.member;

import java.util.Optional;
import org.mendline.ml.evaluate.task.Task;

/// Brings a further member into the bench, for the tasks it can do.
@FunctionalInterface
public interface MemberSource {
    /// A member for this task; empty where it has nothing to say.
    ///
    /// What the source takes from `task` may be its description and the inputs of its samples, never their
    /// outcomes: those reach a member only as the training samples of [Member#fit].
    Optional<Member> forTask(Task task);
}
