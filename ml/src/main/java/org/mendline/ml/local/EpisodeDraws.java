package org.mendline.ml.local;

import java.util.List;
import java.util.Map;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.PriorSource;
import org.mendline.ml.twin.TwinPrior;

/// Posterior draws of one finished recovery, in the units of the literature's prior, ready to be weighed anew
/// under other priors.
///
/// @param learned the parameters whose prior may move
/// @param draws number of draws
/// @param groups number of groups of the literature's prior
/// @param standard draw, then group, then learned parameter: distance from the group's mean in its SDs
/// @param rest draw, then group: log share of the group and log density of all other parameters
/// @param sd group, then learned parameter: the group's SD
/// @param drawnUnder log prior density of each draw under the shifts it was drawn with, as [#logPrior] has it
record EpisodeDraws(
        List<PersonParameter> learned,
        int draws,
        int groups,
        double[] standard,
        double[] rest,
        double[] sd,
        double[] drawnUnder) {

    /// Infers one recovery under given shifts.
    static EpisodeDraws of(
            FinishedEpisode episode,
            ParticleTwinModel model,
            List<PersonParameter> learned,
            ShiftVector under,
            long seed) {
        LocalPriors priors = new LocalPriors(
                java.util.Optional.empty(), Map.of(episode.record().condition(), under.byParameter(learned)));
        ParticleTwin twin = model.withPriors(priors).infer(episode.record(), seed);
        EpisodeDraws draws = standardised(twin, PriorSource.LITERATURE.of(episode.record()), learned);
        for (int j = 0; j < draws.draws; j++) {
            draws.drawnUnder[j] = draws.logPrior(j, under, new double[draws.groups]);
        }
        return draws;
    }

    private static EpisodeDraws standardised(ParticleTwin twin, TwinPrior prior, List<PersonParameter> learned) {
        int n = twin.particles();
        int groups = prior.groups().size();
        int k = learned.size();
        EpisodeDraws draws = new EpisodeDraws(
                learned,
                n,
                groups,
                new double[n * groups * k],
                new double[n * groups],
                new double[groups * k],
                new double[n]);
        for (int g = 0; g < groups; g++) {
            for (int j = 0; j < n; j++) {
                draws.rest[j * groups + g] = Math.log(prior.weight(g));
            }
            for (PersonParameter parameter : PersonParameter.values()) {
                draws.fill(g, parameter, prior, twin.draws(parameter));
            }
        }
        return draws;
    }

    private void fill(int g, PersonParameter parameter, TwinPrior prior, double[] values) {
        double mean = prior.mean(g, parameter);
        double groupSd = prior.sd(g, parameter);
        int place = learned.indexOf(parameter);
        if (place >= 0) {
            sd[g * learned.size() + place] = groupSd;
        }
        double logSd = Math.log(groupSd);
        for (int j = 0; j < draws; j++) {
            double z = (values[j] - mean) / groupSd;
            rest[j * groups + g] -= place >= 0 ? logSd : logSd + 0.5 * z * z;
            if (place >= 0) {
                standard[(j * groups + g) * learned.size() + place] = z;
            }
        }
    }

    /// Log prior density of a draw under shifts, up to a constant.
    ///
    /// @param byGroup receives the log density of each group, its share included
    double logPrior(int draw, ShiftVector under, double[] byGroup) {
        int k = learned.size();
        double max = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < groups; g++) {
            double sum = rest[draw * groups + g];
            for (int p = 0; p < k; p++) {
                sum += under.logDensity(p, standard[(draw * groups + g) * k + p], sd[g * k + p]);
            }
            byGroup[g] = sum;
            max = Math.max(max, sum);
        }
        if (groups == 1) {
            return max;
        }
        double sum = 0;
        for (double each : byGroup) {
            sum += Math.exp(each - max);
        }
        return max + Math.log(sum);
    }
}
