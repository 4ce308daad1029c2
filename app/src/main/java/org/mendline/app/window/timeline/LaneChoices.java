package org.mendline.app.window.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.PersonTimeline;
import org.mendline.app.timeline.Recordings;
import org.mendline.app.timeline.Track;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.observation.MeasureCodes;

/// Which lanes a person can have, and which are shown unless the user says otherwise. What a user chose holds for
/// everyone, as long as the program runs. FX thread only.
final class LaneChoices {
    /// As many as the smallest window has room for.
    private static final int MOST_SHOWN = 6;
    private static final Set<String> USUAL = Set.of(
            MeasureCodes.PAIN,
            MeasureCodes.RMSSD,
            MeasureCodes.RESTING_HEART_RATE,
            MeasureCodes.SLEEP_DURATION,
            MeasureCodes.SESSION_LOAD,
            MeasureCodes.STEPS,
            MeasureCodes.CRP);

    private final Map<LaneId, Boolean> chosen = new HashMap<>();
    private final Texts texts;

    LaneChoices(Texts texts) {
        this.texts = texts;
    }

    void choose(LaneId lane, boolean shown) {
        chosen.put(lane, shown);
    }

    /// Lanes from top to bottom.
    List<LaneChoice> of(PersonTimeline timeline) {
        List<LaneChoice> found = new ArrayList<>();
        if (timeline.tracks().stream().anyMatch(track -> !track.missing().isEmpty())) {
            found.add(choice(LaneId.QUALITY, texts.get("timeline.lane.quality"), true));
        }
        if (!timeline.happenings().isEmpty()) {
            found.add(choice(LaneId.HAPPENINGS, texts.get("timeline.lane.happenings"), true));
        }
        if (timeline.entries().stream().anyMatch(Entry.Written.class::isInstance)) {
            found.add(choice(LaneId.NOTES, texts.get("timeline.lane.notes"), true));
        }
        int shown = timeline.recordings().stream().anyMatch(LaneChoices::usual) ? 1 : 0;
        for (Track track : timeline.tracks()) {
            boolean usual = shown < MOST_SHOWN && (track.outcome() || USUAL.contains(track.code()));
            shown += usual ? 1 : 0;
            found.add(choice(LaneId.values(track.code()), words(track), usual));
        }
        for (Recordings recordings : timeline.recordings()) {
            found.add(choice(LaneId.samples(recordings.code()), words(recordings), usual(recordings)));
        }
        if (found.stream().noneMatch(choice -> choice.shownProperty().get()) && !found.isEmpty()) {
            found.getFirst().shownProperty().set(true);
        }
        return found;
    }

    private static boolean usual(Recordings recordings) {
        return recordings.code().equals(MeasureCodes.HEART_RATE);
    }

    private String words(Track track) {
        return texts.format("timeline.lane.values", track.name(), track.days().size());
    }

    private String words(Recordings recordings) {
        return texts.format("timeline.lane.samples", recordings.name(), recordings.samples());
    }

    private LaneChoice choice(LaneId id, String words, boolean usual) {
        return new LaneChoice(id, words, chosen.getOrDefault(id, usual));
    }
}
