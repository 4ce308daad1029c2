package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// A member that several threads may use although it does not know about threads.
public record OneAtATime(Member member) implements Member {
    @Override
    public String name() {
        return member.name();
    }

    @Override
    public boolean baseline() {
        return member.baseline();
    }

    @Override
    public Fitted fit(List<Sample> training) {
        synchronized (member) {
            Fitted fitted = member.fit(training);
            return sample -> {
                synchronized (member) {
                    return fitted.predict(sample);
                }
            };
        }
    }
}
