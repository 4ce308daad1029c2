package org.mendline.ml.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.outlook.Origin;
import org.mendline.ml.outlook.Outlook;
import org.mendline.ml.outlook.OutlookBatch;
import org.mendline.ml.outlook.OutlookMarker;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;

/// Origins of simulated people with what came, ready for the network.
///
/// @param targets standardised values `[origin][day ahead - 1][marker]`, flat; 0 where there is none
/// @param weights 1 over the number of targets where there is one, else 0
record OutlookTrainingBatch(OutlookBatch inputs, float[] targets, float[] weights) {
    private static final int ORIGINS_A_PERSON = 4;
    private static final double TARGET_LIMIT = 8;

    static OutlookTrainingBatch draw(long seed, int step, int size) {
        long base = new SplittableRandom(seed ^ (step * 0x9E3779B97F4A7C15L)).nextLong();
        List<List<Drawn>> drawn = IntStream.range(0, size / ORIGINS_A_PERSON)
                .parallel()
                .mapToObj(i -> origins(base + i))
                .toList();
        return of(drawn.stream().flatMap(List::stream).toList());
    }

    /// An origin and the person behind it.
    private record Drawn(Origin origin, OutlookPerson person) {}

    private static List<Drawn> origins(long number) {
        OutlookPerson person = OutlookClinic.person(number);
        SplittableRandom random = new SplittableRandom(~number);
        int last = person.doses().size() - 1 - Outlook.HORIZON;
        List<Drawn> drawn = new ArrayList<>();
        for (int k = 0; k < ORIGINS_A_PERSON; k++) {
            int today = last - random.nextInt(Math.max(1, last - 3));
            drawn.add(new Drawn(new Origin(person.recorded(), today, plan(person.doses(), today, random)), person));
        }
        return drawn;
    }

    /// Nothing planned, more of the same, or a plan that is followed more or less.
    private static Optional<Protocol> plan(List<Dose> doses, int today, SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.4) {
            return Optional.empty();
        }
        Dose recent = mean(doses.subList(Math.max(0, today - 6), today + 1));
        if (kind < 0.6) {
            return Optional.of(Protocol.constant(recent));
        }
        double followed = random.nextDouble();
        List<Dose> plan = new ArrayList<>();
        for (Dose dose : doses.subList(today + 1, today + 1 + Outlook.HORIZON)) {
            Dose planned = dose;
            for (Lever lever : Lever.values()) {
                double share = lever == Lever.SLEEP ? 0.5 * followed : followed;
                planned = lever.set(planned, share * lever.of(dose) + (1 - share) * lever.of(recent));
            }
            plan.add(planned);
        }
        return Optional.of(new Protocol(plan));
    }

    private static Dose mean(List<Dose> doses) {
        Dose mean = doses.getFirst();
        for (Lever lever : Lever.values()) {
            mean = lever.set(
                    mean, doses.stream().mapToDouble(lever::of).average().orElseThrow());
        }
        return mean;
    }

    private static OutlookTrainingBatch of(List<Drawn> drawn) {
        OutlookBatch inputs = OutlookBatch.of(drawn.stream().map(Drawn::origin).toList());
        float[] targets = new float[drawn.size() * Outlook.HORIZON * OutlookMarker.COUNT];
        float[] weights = new float[targets.length];
        int count = 0;
        int at = 0;
        for (int i = 0; i < drawn.size(); i++) {
            Drawn d = drawn.get(i);
            for (int ahead = 1; ahead <= Outlook.HORIZON; ahead++) {
                for (OutlookMarker marker : OutlookMarker.values()) {
                    OptionalDouble value =
                            d.person().complete().value(d.origin().today() + ahead, marker.feature());
                    if (value.isPresent() && inputs.known()[i][marker.ordinal()]) {
                        double y = inputs.standardised(i, marker, value.getAsDouble());
                        targets[at] = (float) Math.clamp(y, -TARGET_LIMIT, TARGET_LIMIT);
                        weights[at] = 1;
                        count++;
                    }
                    at++;
                }
            }
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= Math.max(1, count);
        }
        return new OutlookTrainingBatch(inputs, targets, weights);
    }
}
