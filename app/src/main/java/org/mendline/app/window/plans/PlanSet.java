package org.mendline.app.window.plans;

import java.util.ArrayList;
import java.util.List;
import org.mendline.app.scenario.Scenario;

/// Up to four plans, the first of which is the one lived now and never changes, and which of them is in hand.
///
/// @param plans one to four
/// @param selected index of the plan in hand
record PlanSet(List<Scenario> plans, int selected) {
    PlanSet {
        plans = List.copyOf(plans);
    }

    /// The present plan, and a copy of it to change.
    static PlanSet start(Scenario asNow, String changed) {
        return new PlanSet(List.of(asNow, asNow.named(changed)), 1);
    }

    Scenario current() {
        return plans.get(selected);
    }

    boolean full() {
        return plans.size() >= PlansModel.MOST;
    }

    PlanSet select(int index) {
        return new PlanSet(plans, Math.clamp(index, 0, plans.size() - 1));
    }

    /// With another plan in the place of the one in hand; the present plan stays.
    PlanSet with(Scenario changed) {
        return selected == 0 ? this : replaced(selected, changed);
    }

    private PlanSet replaced(int index, Scenario plan) {
        List<Scenario> changed = new ArrayList<>(plans);
        changed.set(index, plan);
        return new PlanSet(changed, index);
    }

    /// With one more plan, which is then in hand; where there are four already, the last makes room.
    PlanSet add(Scenario plan) {
        if (full()) {
            return replaced(plans.size() - 1, plan);
        }
        List<Scenario> more = new ArrayList<>(plans);
        more.add(plan);
        return new PlanSet(more, more.size() - 1);
    }

    /// Without the plan in hand; the present plan stays.
    PlanSet remove() {
        if (selected == 0) {
            return this;
        }
        List<Scenario> fewer = new ArrayList<>(plans);
        fewer.remove(selected);
        return new PlanSet(fewer, Math.min(selected, fewer.size() - 1));
    }

    /// With what is lived now renewed, after new data.
    PlanSet renewed(Scenario asNow) {
        List<Scenario> now = new ArrayList<>(plans);
        now.set(0, asNow);
        return new PlanSet(now, selected);
    }
}
