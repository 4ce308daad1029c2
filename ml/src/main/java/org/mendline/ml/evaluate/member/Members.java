package org.mendline.ml.evaluate.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.task.Input;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskDescription;

/// Who competes in a task.
public final class Members {
    /// Name of the ridge regression on the simple inputs.
    public static final String RIDGE = "ridge";

    private static final int NEIGHBOURS = 15;

    private Members() {}

    /// The members that the task's description and inputs allow, simple baselines first and persistence the very
    /// first; the ensemble comes on top of them.
    public static List<Member> of(Task task) {
        List<Member> members = new ArrayList<>(baselines(task.description()));
        TaskDescription description = task.description();
        Features rich = Features.inputs(columns(description, Input.Role.BASE, Input.Role.EXTRA));
        boolean known = CourseFeatures.apply(task.samples());
        if (known) {
            members.add(new MixedEffects(description.origin()));
        }
        boolean followed = known && description.origin() == TaskDescription.Origin.EVERY;
        Features all = (followed ? rich.and(CourseFeatures.of(task.samples())) : rich).remembered(task.samples());
        List.of(
                        new GroupedRidge("ridge, more inputs", all),
                        new MedianRegression(all),
                        new PredictiveMatching(all),
                        new Forest(all))
                .forEach(member -> members.add(followed ? Centred.of(member) : member));
        description.mechanism().ifPresent(mechanism -> members.add(new MechanisticTwin(description, mechanism)));
        return List.copyOf(members);
    }

    private static List<Member> baselines(TaskDescription task) {
        Features base = Features.inputs(columns(task, Input.Role.BASE));
        List<Member> members = new ArrayList<>();
        members.add(SimpleMembers.repeat("persistence", task.index(task.current())));
        task.repeated().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> members.add(SimpleMembers.repeat(entry.getKey(), task.index(entry.getValue()))));
        task.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> members.add(new LineMember(entry.getKey(), entry.getValue())));
        SimpleMembers.proportional(task).ifPresent(members::add);
        members.add(SimpleMembers.populationMean());
        members.add(new Ridge(RIDGE, true, base));
        members.add(new Neighbours(base, NEIGHBOURS));
        return members;
    }

    private static int[] columns(TaskDescription task, Input.Role... roles) {
        List<Input.Role> wanted = Arrays.asList(roles);
        return IntStream.range(0, task.inputs().size())
                .filter(i -> wanted.contains(task.inputs().get(i).role()))
                .toArray();
    }
}
