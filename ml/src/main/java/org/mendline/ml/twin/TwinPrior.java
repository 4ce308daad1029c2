package org.mendline.ml.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// What is believed of a person before the first measurement: a mixture of normals over [PersonParameter], and
/// the constants of the condition. Immutable.
public final class TwinPrior {
    private static final List<Effect> EFFECTS = List.of(Effect.values());

    private final Condition condition;
    private final Mechanics mechanics;
    private final double topCapacity;
    private final List<PriorComponent> components;
    private final double[] mean = new double[PersonParameter.COUNT];
    private final double[] sd = new double[PersonParameter.COUNT];

    TwinPrior(Condition condition, Mechanics mechanics, double topCapacity, List<PriorComponent> components) {
        this.condition = condition;
        this.mechanics = mechanics;
        this.topCapacity = topCapacity;
        this.components = normalised(components);
        for (int k = 0; k < mean.length; k++) {
            double first = 0;
            double second = 0;
            for (PriorComponent c : this.components) {
                first += c.weight() * c.mean()[k];
                second += c.weight() * (c.sd()[k] * c.sd()[k] + c.mean()[k] * c.mean()[k]);
            }
            mean[k] = first;
            sd[k] = Math.sqrt(second - first * first);
        }
    }

    private static List<PriorComponent> normalised(List<PriorComponent> components) {
        double sum = components.stream().mapToDouble(PriorComponent::weight).sum();
        return components.stream().map(c -> c.weighing(c.weight() / sum)).toList();
    }

    public Condition condition() {
        return condition;
    }

    public Mechanics mechanics() {
        return mechanics;
    }

    /// Capacity that full recovery leads to; 1, or the person's own capacity before onset.
    public double topCapacity() {
        return topCapacity;
    }

    /// Labels of the groups, for example the grades of a strain.
    public List<String> groups() {
        return components.stream().map(PriorComponent::label).toList();
    }

    /// What is believed of somebody known to be of group `group` of [#groups()].
    public TwinPrior ofGroup(int group) {
        return new TwinPrior(condition, mechanics, topCapacity, List.of(components.get(group)));
    }

    /// A belief for a person who does not fit: capacity moves `restless` times as much by chance, and the three
    /// parameters of its course may lie `wider` times as far from what is usual.
    public TwinPrior loosened(double restless, double wider) {
        List<PriorComponent> loose = new ArrayList<>();
        for (PriorComponent c : components) {
            loose.add(c.wider(PersonParameter.START_CAPACITY, wider)
                    .wider(PersonParameter.RECOVERED_SHARE, wider)
                    .wider(PersonParameter.RECOVERY_TIME, wider));
        }
        return new TwinPrior(condition, mechanics.restless(restless), topCapacity, loose);
    }

    /// Share of people in group `group` of [#groups()].
    public double share(int group) {
        return components.get(group).weight();
    }

    /// Prior mean of a parameter, over all groups.
    public double mean(PersonParameter parameter) {
        return mean[parameter.ordinal()];
    }

    /// Prior standard deviation of a parameter, over all groups.
    public double sd(PersonParameter parameter) {
        return sd[parameter.ordinal()];
    }

    /// The same prior with one parameter moved by `shift` and its standard deviation multiplied by `spread`, alike in
    /// every group.
    ///
    /// @param spread positive
    public TwinPrior adjusted(PersonParameter parameter, double shift, double spread) {
        return new TwinPrior(
                condition,
                mechanics,
                topCapacity,
                components.stream()
                        .map(c -> c.adjusted(parameter, shift, spread))
                        .toList());
    }

    /// Share of people in a group of [#groups()].
    public double weight(int group) {
        return components.get(group).weight();
    }

    /// Prior mean of a parameter within a group.
    public double mean(int group, PersonParameter parameter) {
        return components.get(group).mean()[parameter.ordinal()];
    }

    /// Prior standard deviation of a parameter within a group.
    public double sd(int group, PersonParameter parameter) {
        return components.get(group).sd()[parameter.ordinal()];
    }

    /// Draws one person, by [PersonParameter#ordinal()].
    public double[] draw(RandomGenerator random) {
        double u = random.nextDouble();
        int g = 0;
        while (g < components.size() - 1 && u >= components.get(g).weight()) {
            u -= components.get(g).weight();
            g++;
        }
        return drawFrom(g, random);
    }

    /// Draws one person of group `group` of [#groups()].
    public double[] drawFrom(int group, RandomGenerator random) {
        PriorComponent c = components.get(group);
        double[] theta = new double[PersonParameter.COUNT];
        for (int k = 0; k < theta.length; k++) {
            theta[k] = c.mean()[k] + c.sd()[k] * random.nextGaussian();
        }
        return theta;
    }

    /// Draws a person and the effects of doses on them: [PersonParameter]s, then [Effect]s.
    public double[] drawWhole(RandomGenerator random) {
        double[] whole = Arrays.copyOf(draw(random), PersonParameter.COUNT + Effect.COUNT);
        for (Effect e : Effect.values()) {
            whole[PersonParameter.COUNT + e.ordinal()] = e.mean() + e.sd() * random.nextGaussian();
        }
        return whole;
    }

    /// Natural logarithm, up to a constant, of the prior density of a person and, where `whole` goes on, of
    /// their effects.
    public double logDensity(double[] whole) {
        double effects = 0;
        for (int k = PersonParameter.COUNT; k < whole.length; k++) {
            Effect e = EFFECTS.get(k - PersonParameter.COUNT);
            double z = (whole[k] - e.mean()) / e.sd();
            effects -= 0.5 * z * z + Math.log(e.sd()) + PriorComponent.HALF_LN_TWO_PI;
        }
        return logPersonDensity(whole) + effects;
    }

    /// Adds the local curvature of the log prior at a point to `precision` (diagonal) and its gradient to
    /// `gradient`: each group counts by its responsibility for the point. Effects go on after the parameters.
    public void addLocal(double[] whole, double[] precision, double[] gradient) {
        double total = logPersonDensity(whole);
        for (PriorComponent c : components) {
            double responsibility = Math.exp(c.logDensity(whole) - total);
            for (int k = 0; k < PersonParameter.COUNT; k++) {
                double p = responsibility / (c.sd()[k] * c.sd()[k]);
                precision[k] += p;
                gradient[k] -= p * (whole[k] - c.mean()[k]);
            }
        }
        for (int k = PersonParameter.COUNT; k < whole.length; k++) {
            Effect e = EFFECTS.get(k - PersonParameter.COUNT);
            double p = 1 / (e.sd() * e.sd());
            precision[k] += p;
            gradient[k] -= p * (whole[k] - e.mean());
        }
    }

    private double logPersonDensity(double[] theta) {
        if (components.size() == 1) {
            return components.getFirst().logDensity(theta);
        }
        double max = Double.NEGATIVE_INFINITY;
        double[] terms = new double[components.size()];
        for (int g = 0; g < terms.length; g++) {
            terms[g] = components.get(g).logDensity(theta);
            max = Math.max(max, terms[g]);
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - max);
        }
        return max + Math.log(sum);
    }
}
