package org.mendline.ml.evaluate.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.task.Input;
import org.mendline.ml.evaluate.task.TaskDescription;

/// Who competes in a task.
public final class Members {
    private static final int NEIGHBOURS = 15;

    private Members() {}

    /// The members that the task's description allows, simple baselines first; the ensemble comes on top of them.
    public static List<Member> of(TaskDescription task) {
        int[] base = columns(task, Input.Role.BASE);
        int[] rich = columns(task, Input.Role.BASE, Input.Role.EXTRA);
        List<Member> members = new ArrayList<>();
        members.add(SimpleMembers.repeat("persistence", task.index(task.current())));
        task.repeated().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> members.add(SimpleMembers.repeat(entry.getKey(), task.index(entry.getValue()))));
        SimpleMembers.proportional(task).ifPresent(members::add);
        members.add(SimpleMembers.populationMean());
        members.add(new Ridge("ridge", true, base));
        members.add(new Neighbours(base, NEIGHBOURS));
        if (rich.length > base.length) {
            members.add(new Ridge("ridge, more inputs", false, rich));
        }
        members.add(new PredictiveMatching(rich));
        task.mechanism().ifPresent(mechanism -> members.add(new MechanisticTwin(task, mechanism)));
        return List.copyOf(members);
    }

    private static int[] columns(TaskDescription task, Input.Role... roles) {
        List<Input.Role> wanted = Arrays.asList(roles);
        return IntStream.range(0, task.inputs().size())
                .filter(i -> wanted.contains(task.inputs().get(i).role()))
                .toArray();
    }
}
