package org.mendline.viz.plot;

import javafx.scene.paint.Color;

/// An axis of days since onset, ticked by week.
///
/// @param scale from the first day to the last
/// @param weeksShown whether week numbers and the axis's name stand beneath the days
public record DayAxis(LinearScale scale, boolean weeksShown) {
    /// Lines of text beneath the area with weeks, and without.
    public static final double LINES = 3.3;

    public static final double LINES_WITHOUT_WEEKS = 1.6;
    private static final int DAYS_PER_WEEK = 7;
    private static final int[] WEEKS_PER_LABEL = {1, 2, 4, 8, 12, 26, 52, 104, 260, 520};

    /// Draws the axis beneath the area.
    public void paint(Sheet sheet, PlotArea area) {
        double line = sheet.line();
        double weekWidth = scale.pixel(DAYS_PER_WEEK) - scale.pixel(0);
        int every = weeksPerLabel(weekWidth, line * 3.4);
        boolean everyWeekTicked = weekWidth >= 4;
        Color muted = sheet.palette().mutedText();
        sheet.horizontal(area.left(), area.right(), area.bottom(), muted);
        int first = (int) Math.ceil(scale.from() / DAYS_PER_WEEK);
        int last = (int) Math.floor(scale.to() / DAYS_PER_WEEK);
        for (int week = first; week <= last; week++) {
            double at = scale.pixel(week * DAYS_PER_WEEK);
            boolean labelled = Math.floorMod(week, every) == 0;
            if (labelled || everyWeekTicked) {
                sheet.vertical(at, area.bottom(), area.bottom() + (labelled ? 6 : 3), muted);
            }
            if (labelled) {
                paintDayLabel(sheet, area, week, !weeksShown && week < first + every);
            }
        }
        if (weeksShown) {
            double middle = (area.left() + area.right()) / 2;
            String name = ChartTexts.current().get("days.axis");
            sheet.wordsAround(name, middle, area.bottom() + line * 2.75, sheet.small(), muted);
        }
    }

    /// In a low chart the first label says what the axis is.
    private void paintDayLabel(Sheet sheet, PlotArea area, int week, boolean named) {
        double line = sheet.line();
        double at = scale.pixel(week * DAYS_PER_WEEK);
        ChartTexts texts = ChartTexts.current();
        String day = texts.number(number(week * DAYS_PER_WEEK));
        String days = named ? texts.format("days.day", day) : day;
        Color text = sheet.palette().text();
        sheet.wordsAround(days, at, area.bottom() + line * 0.95, sheet.small(), text);
        if (weeksShown && week != 0) {
            Color muted = sheet.palette().mutedText();
            String weeks = texts.format("days.week", texts.number(number(week)));
            sheet.wordsAround(weeks, at, area.bottom() + line * 1.8, sheet.small(), muted);
        }
    }

    private static String number(int value) {
        return Integer.toString(value).replace('-', '−');
    }

    private static int weeksPerLabel(double weekWidth, double room) {
        for (int weeks : WEEKS_PER_LABEL) {
            if (weeks * weekWidth >= room) {
                return weeks;
            }
        }
        return WEEKS_PER_LABEL[WEEKS_PER_LABEL.length - 1];
    }
}
