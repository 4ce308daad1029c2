package org.mendline.storage.importing.motion.force;

import java.util.ArrayList;
import java.util.List;
import org.mendline.storage.importing.motion.Trace;

/// A stretch of a vertical ground reaction force during which something pushes on the plate.
///
/// @param from first sample above the threshold
/// @param to first sample below it again
/// @param whole whether the recording holds both its beginning and its end
public record GroundContact(int from, int to, boolean whole) {
    /// Force from which on a plate counts as touched, newtons: usual for gait and jumps (Tirosh and Sparrow
    /// 2003, J Appl Biomech 19:178).
    static final double THRESHOLD_N = 20;

    /// Shorter touches and shorter losses of contact are noise, seconds: the shortest contacts of sprinters
    /// last 0.08 s.
    private static final double SHORTEST_SECONDS = 0.05;

    /// All contacts in time order.
    public static List<GroundContact> of(Trace newtons) {
        List<GroundContact> bridged = new ArrayList<>();
        for (GroundContact next : touches(newtons)) {
            int last = bridged.size() - 1;
            if (last >= 0 && seconds(newtons, bridged.get(last).to(), next.from()) < SHORTEST_SECONDS) {
                GroundContact before = bridged.get(last);
                bridged.set(last, new GroundContact(before.from(), next.to(), before.whole() && next.whole()));
            } else {
                bridged.add(next);
            }
        }
        return bridged.stream()
                .filter(contact -> contact.seconds(newtons) >= SHORTEST_SECONDS)
                .toList();
    }

    private static List<GroundContact> touches(Trace newtons) {
        List<GroundContact> touches = new ArrayList<>();
        double[] force = newtons.values();
        int from = 0;
        for (int i = 1; i <= force.length; i++) {
            boolean touched = force[from] > THRESHOLD_N;
            if (i == force.length || (force[i] > THRESHOLD_N) != touched) {
                if (touched) {
                    touches.add(new GroundContact(from, i, from > 0 && i < force.length));
                }
                from = i;
            }
        }
        return touches;
    }

    /// How long it lasted.
    public double seconds(Trace newtons) {
        return seconds(newtons, from, to);
    }

    private static double seconds(Trace newtons, int from, int to) {
        int last = newtons.size() - 1;
        return newtons.seconds()[Math.min(to, last)] - newtons.seconds()[Math.min(from, last)];
    }
}
