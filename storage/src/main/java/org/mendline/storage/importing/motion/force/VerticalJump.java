package org.mendline.storage.importing.motion.force;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.storage.importing.motion.Trace;

/// A jump on a force plate (Linthorne 2001, doi:10.1119/1.1397460).
///
/// @param takeOff last contact's end, sample
/// @param flightSeconds from take-off to landing
/// @param impulseHeightCm rise of the centre of mass above take-off, from the impulse before take-off; empty
///     without quiet standing before it
/// @param countermovement whether the jumper dipped before pushing off
public record VerticalJump(int takeOff, double flightSeconds, OptionalDouble impulseHeightCm, boolean countermovement) {
    /// Standard acceleration of free fall, m/s² (3rd General Conference on Weights and Measures, 1901).
    static final double GRAVITY = 9.80665;

    private static final double CM = 100;

    /// Without quiet standing before it, a short flight may be a running step (flights up to 0.2 s).
    private static final double SHORTEST_UNPREPARED_FLIGHT = 0.25;
    private static final double SHORTEST_FLIGHT = 0.1;

    /// A flight of 1 s is a jump of 123 cm.
    private static final double LONGEST_FLIGHT = 1.0;

    /// Force before push-off below this part of body weight makes a countermovement.
    private static final double UNWEIGHTED = 0.9;

    /// All jumps of a trial.
    ///
    /// @param newtons whole vertical force under the jumper
    public static List<VerticalJump> of(Trace newtons) {
        List<VerticalJump> jumps = new ArrayList<>();
        List<GroundContact> contacts = GroundContact.of(newtons);
        for (int i = 1; i < contacts.size(); i++) {
            GroundContact before = contacts.get(i - 1);
            double flight = newtons.seconds()[contacts.get(i).from()] - newtons.seconds()[before.to()];
            QuietStanding quiet = QuietStanding.before(newtons, before.from(), before.to());
            double shortest = quiet.found() ? SHORTEST_FLIGHT : SHORTEST_UNPREPARED_FLIGHT;
            if (flight >= shortest && flight <= LONGEST_FLIGHT) {
                jumps.add(jump(newtons, before, flight, quiet));
            }
        }
        return jumps;
    }

    private static VerticalJump jump(Trace newtons, GroundContact before, double flight, QuietStanding quiet) {
        if (!quiet.found()) {
            return new VerticalJump(before.to(), flight, OptionalDouble.empty(), false);
        }
        double velocity = quiet.velocityAt(newtons, before.to());
        OptionalDouble height =
                velocity > 0 ? OptionalDouble.of(velocity * velocity / (2 * GRAVITY) * CM) : OptionalDouble.empty();
        return new VerticalJump(before.to(), flight, height, dips(newtons, before.to(), quiet));
    }

    private static boolean dips(Trace newtons, int takeOff, QuietStanding quiet) {
        double[] force = newtons.values();
        int peak = quiet.end();
        for (int i = quiet.end(); i < takeOff; i++) {
            peak = force[i] > force[peak] ? i : peak;
        }
        double least = quiet.bodyWeightNewtons();
        for (int i = quiet.end(); i < peak; i++) {
            least = Math.min(least, force[i]);
        }
        return least < UNWEIGHTED * quiet.bodyWeightNewtons();
    }

    /// Height from the time in the air, `g t² / 8`; too high where the jumper lands with bent knees.
    public double flightHeightCm() {
        return GRAVITY * flightSeconds * flightSeconds / 8 * CM;
    }
}
