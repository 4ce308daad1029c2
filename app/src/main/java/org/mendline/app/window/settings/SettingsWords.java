package org.mendline.app.window.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.mendline.app.upkeep.UpkeepState;
import org.mendline.app.window.settings.SettingsModel.BackupRow;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.backup.BackupFile;
import org.mendline.storage.store.StoreCheckReport;

/// Upkeep in words.
final class SettingsWords {
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    private final Texts texts;
    private final DateTimeFormatter minuteFormat;
    private final ZoneId zone;

    SettingsWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.minuteFormat = texts.dates("d MMM yyyy, HH:mm");
        this.zone = zone;
    }

    BackupRow row(BackupFile backup) {
        return new BackupRow(backup.file(), time(backup.at()), size(backup.bytes()));
    }

    String newest(UpkeepState state) {
        if (state.backups().isEmpty()) {
            return texts.get("settings.backup.none");
        }
        BackupFile newest = state.backups().getFirst();
        return texts.format("settings.backup.newest", time(newest.at()), size(newest.bytes()));
    }

    String space(UpkeepState state) {
        long unused = Math.max(0, state.space().fileBytes() - state.space().liveBytes());
        String words = texts.format("settings.store.size", size(state.space().fileBytes()), size(unused));
        return state.space().wasteful() ? words + " " + texts.get("settings.store.wasteful") : words;
    }

    List<String> report(StoreCheckReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(report.sound() ? "settings.verify.sound" : "settings.verify.damaged"));
        lines.addAll(report.problems());
        long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
        lines.add(texts.format(
                "settings.verify.counts", rows, report.rows().size(), report.channels(), report.samples()));
        return List.copyOf(lines);
    }

    String time(Instant at) {
        return minuteFormat.format(at.atZone(zone));
    }

    String size(long bytes) {
        return bytes >= GIGA
                ? texts.format("settings.size.gb", bytes / GIGA)
                : texts.format("settings.size.mb", bytes / MEGA);
    }
}
