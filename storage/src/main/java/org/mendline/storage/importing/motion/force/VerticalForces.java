package org.mendline.storage.importing.motion.force;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.motion.Side;
import org.mendline.storage.importing.motion.Trace;

/// The vertical ground reaction forces of a trial, and what they tell: peak, time of contact, symmetry, jumps.
public final class VerticalForces {
    private static final double RESOLUTION_NEWTONS = 0.1;

    /// Longer contacts are standing, not stance.
    private static final double LONGEST_STANCE_SECONDS = 2;
    private static final double PERCENT = 100;

    private final Emission emission;
    private final Instant start;
    private final List<Plate> plates = new ArrayList<>();

    public VerticalForces(Emission emission, Instant start) {
        this.emission = emission;
        this.start = start;
    }

    /// What one plate, or one foot, felt.
    ///
    /// @param label in words, for example `force plate 2`
    /// @param newtons positive where pushed on
    private record Plate(String label, Optional<Side> side, Trace newtons) {
        Kind kind(String code, String name, String unit) {
            String of = side.map(s -> "-" + s.word()).orElse("");
            return new Kind(
                    "mendline:" + code + of,
                    name + side.map(s -> ", " + s.word()).orElse(""),
                    unit);
        }
    }

    /// Adds a plate, unless nobody stepped on it.
    ///
    /// @param newtons either direction; people push, they do not pull, so the larger side is taken as up
    public void add(String label, Optional<Side> side, Trace newtons) {
        boolean downward =
                !newtons.isEmpty() && -newtons.values()[newtons.lowest()] > newtons.values()[newtons.highest()];
        Trace up = downward ? newtons.times(-1) : newtons;
        if (GroundContact.of(up).isEmpty()) {
            emission.note(label, "No foot was felt by " + label + " in this recording; it was left out.");
        } else {
            plates.add(new Plate(label, side, up));
        }
    }

    /// Whether nothing was added that somebody stepped on.
    public boolean isEmpty() {
        return plates.isEmpty();
    }

    /// Emits channels and findings of every plate, symmetry where both sides are known, and jumps.
    public void emit() {
        plates.forEach(this::plate);
        symmetry();
        together().ifPresent(this::jumps);
    }

    private void plate(Plate plate) {
        Trace force = plate.newtons();
        Emission own = plate.side().isPresent()
                ? emission
                : emission.of(emission.device().map(device -> device + ", " + plate.label()));
        force.emit(
                own,
                plate.kind("vertical-force", "Vertical ground reaction force", "N"),
                start,
                RESOLUTION_NEWTONS,
                plate.label());
        int peak = force.highest();
        value(
                own,
                plate.kind("peak-vertical-force", "Peak vertical ground reaction force", "N"),
                force.values()[peak],
                force.at(peak, start),
                plate.label());
        double seconds = 0;
        int stances = 0;
        for (GroundContact contact : GroundContact.of(force)) {
            double length = contact.seconds(force);
            if (contact.whole() && length <= LONGEST_STANCE_SECONDS) {
                seconds += length;
                stances++;
            }
        }
        if (stances > 0) {
            value(
                    own,
                    plate.kind("contact-time", "Mean ground contact time", "s"),
                    seconds / stances,
                    start,
                    plate.label() + ", contacts: " + stances);
        }
    }

    private static void value(Emission emission, Kind kind, double value, Instant at, String record) {
        emission.value(kind, value, at, Optional.empty(), record);
    }

    private Optional<Plate> of(Side side) {
        List<Plate> own =
                plates.stream().filter(p -> p.side().equals(Optional.of(side))).toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    /// The weaker of the stronger side. Which side is the injured one the file does not tell, so this is not
    /// the limb symmetry index.
    private void symmetry() {
        Optional<Plate> left = of(Side.LEFT);
        Optional<Plate> right = of(Side.RIGHT);
        if (left.isPresent() && right.isPresent()) {
            double l = peak(left.get());
            double r = peak(right.get());
            Kind kind = new Kind(
                    "mendline:peak-force-symmetry",
                    "Peak vertical force of the weaker side in percent of the other",
                    "%");
            value(emission, kind, PERCENT * Math.min(l, r) / Math.max(l, r), start, "left and right");
        }
    }

    private static double peak(Plate plate) {
        return plate.newtons().values()[plate.newtons().highest()];
    }

    /// The whole force under the person; empty if the plates were not sampled alike.
    private Optional<Trace> together() {
        if (plates.isEmpty()) {
            return Optional.empty();
        }
        double[] sum = plates.getFirst().newtons().values().clone();
        double[] seconds = plates.getFirst().newtons().seconds();
        for (Plate plate : plates.subList(1, plates.size())) {
            double[] more = plate.newtons().values();
            if (more.length != sum.length) {
                return Optional.empty();
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
        }
        return Optional.of(new Trace(seconds, sum));
    }

    private void jumps(Trace newtons) {
        int number = 0;
        for (VerticalJump jump : VerticalJump.of(newtons)) {
            number++;
            String record = "jump " + number;
            Instant at = newtons.at(jump.takeOff(), start);
            value(
                    emission,
                    new Kind("mendline:jump-height-flight", "Jump height from flight time", "cm"),
                    jump.flightHeightCm(),
                    at,
                    record);
            value(
                    emission,
                    new Kind("mendline:flight-time", "Flight time of a jump", "s"),
                    jump.flightSeconds(),
                    at,
                    record);
            if (jump.countermovement() && jump.impulseHeightCm().isPresent()) {
                value(
                        emission,
                        new Kind("mendline:cmj-height", "Countermovement jump height", "cm"),
                        jump.impulseHeightCm().getAsDouble(),
                        at,
                        record);
            } else {
                emission.note(
                        record,
                        "Before this jump nobody stood still for a second, or there was no dip, so it is"
                                + " no countermovement jump; only its flight time was used.");
            }
        }
    }
}
