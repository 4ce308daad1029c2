package org.mendline.ml.evaluate.twin;

import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.inference.BatchPredictor;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.inference.Twin;
import org.mendline.ml.inference.TwinModel;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Protocol;

/// Predicts a case without having seen any real person.
@FunctionalInterface
public interface Forecaster {
    /// The outcome of the case as it will be measured; [Fan.Point#day()] is days after the last visit.
    Fan.Point of(RealCase real);

    /// The workstation's twin: posterior, then `futures` simulated futures under the usual dose.
    static Forecaster twin(TwinModel model, int futures, long seed) {
        return real -> {
            Twin twin = model.infer(real.record(), seed);
            return twin.project(
                            Protocol.constant(twin.usualDose()),
                            real.daysAhead(),
                            futures,
                            OptionalDouble.empty(),
                            seed)
                    .outcome()
                    .at(real.daysAhead());
        };
    }

    /// The network's posterior mean led forward, without correction: a point, so all its quantiles are the same.
    static Forecaster network(BatchPredictor network) {
        return real -> {
            int day = real.daysAhead();
            double p = network.predict(List.of(real.record()), new ExplainTarget(DayFeature.OUTCOME, day))[0];
            return new Fan.Point(day, p, p, p, p, p, p, p);
        };
    }
}
