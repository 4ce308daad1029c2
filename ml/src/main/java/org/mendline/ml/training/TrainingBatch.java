package org.mendline.ml.training;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mendline.ml.inference.EncodedBatch;
import org.mendline.ml.inference.PosteriorShape;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.SimulatedPerson;

/// Simulated people with their truths, ready for the network.
///
/// @param targets [PosteriorShape#SIZE] a person
record TrainingBatch(EncodedBatch inputs, float[] targets) {

    static TrainingBatch draw(long seed, int step, int size) {
        long base = new SplittableRandom(seed ^ (step * 0x9E3779B97F4A7C15L)).nextLong();
        List<SimulatedPerson> people = IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> SimulatedClinic.person(base + i))
                .toList();
        return of(people);
    }

    static TrainingBatch of(List<SimulatedPerson> people) {
        Stream<RecoveryRecord> records = people.stream().map(SimulatedPerson::whole);
        float[] targets = new float[people.size() * PosteriorShape.SIZE];
        for (int i = 0; i < people.size(); i++) {
            SimulatedPerson p = people.get(i);
            PosteriorShape.target(
                    ConditionPriors.of(p.whole()), p.parameters(), p.present(), targets, i * PosteriorShape.SIZE);
        }
        return new TrainingBatch(EncodedBatch.of(records.toList()), targets);
    }
}
