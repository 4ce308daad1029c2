package org.mendline.app.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The few cell styles of a report, each made once.
final class ReportStyles {
    /// What a cell is, and so how it looks.
    enum Look {
        TITLE("General"),
        HEADING("General"),
        SIMULATED("General"),
        HEADER("General"),
        NUMBER_HEADER("General"),
        WRAPPED("General"),
        WRAPPED_RIGHT("General"),
        PLAIN("General"),
        LABEL("General"),
        QUIET("General"),
        QUIET_WRAPPED("General"),
        QUIET_RIGHT("General"),
        LINK("General"),
        STATUS("General"),
        KEY_COUNT("0"),
        KEY_NUMBER("0.0"),
        KEY_CHANGE("+0.0;-0.0;0.0"),
        KEY_SHARE("0%"),
        DATE("d mmm yyyy"),
        COUNT("0_)"),
        SHARE("0%_)"),
        ONE_DECIMAL("0.0_)"),
        TWO_DECIMALS("0.00_)"),
        CHANGE("+0.0_);-0.0_);0.0_)"),
        CONTRIBUTION("+0.00_);-0.00_);0.00_)"),
        TOTAL("0.00_)"),
        TOTAL_LABEL("General"),
        SCIENTIFIC("0.0E+00_)"),
        CHART_ONLY("0.0");

        private final String format;

        Look(String format) {
            this.format = format;
        }
    }

    private static final short BODY_POINTS = 10;
    private static final int PALE_YELLOW = 0xFFF3BF;
    private static final int PALE_BLUE = 0xE3EBF1;
    private static final int GREY = 0x595959;
    private static final int LIGHT_GREY = 0x8C8C8C;
    private static final int LINK_BLUE = 0x0B5394;

    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);
    private final XSSFWorkbook workbook;

    ReportStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont normal = workbook.getFontAt(0);
        body(normal);
        normal.setScheme(FontScheme.NONE);
        for (Look look : Look.values()) {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
            paint(style, look);
            styles.put(look, style);
        }
    }

    CellStyle of(Look look) {
        CellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalStateException("No style for " + look);
        }
        return style;
    }

    static XSSFColor rgb(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    private void paint(XSSFCellStyle style, Look look) {
        switch (look) {
            case TITLE -> font(style, f -> bold(f, 15));
            case HEADING -> font(style, f -> bold(f, 12));
            case LABEL -> font(style, f -> f.setBold(true));
            case SIMULATED -> {
                fill(style, PALE_YELLOW);
                font(style, f -> f.setBold(true));
            }
            case HEADER -> header(style);
            case NUMBER_HEADER -> {
                header(style);
                right(style);
            }
            case STATUS -> {
                font(style, f -> f.setBold(true));
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case WRAPPED -> style.setWrapText(true);
            case WRAPPED_RIGHT -> {
                style.setWrapText(true);
                right(style);
            }
            case LINK -> {
                style.setWrapText(true);
                font(style, f -> {
                    f.setUnderline(XSSFFont.U_SINGLE);
                    f.setColor(rgb(LINK_BLUE));
                });
            }
            case QUIET -> font(style, f -> f.setColor(rgb(GREY)));
            case QUIET_WRAPPED -> {
                font(style, f -> f.setColor(rgb(GREY)));
                style.setWrapText(true);
            }
            case QUIET_RIGHT -> {
                font(style, f -> f.setColor(rgb(GREY)));
                right(style);
            }
            case CHART_ONLY -> font(style, f -> f.setColor(rgb(LIGHT_GREY)));
            case DATE, KEY_COUNT, KEY_NUMBER, KEY_CHANGE, KEY_SHARE -> style.setAlignment(HorizontalAlignment.LEFT);
            case COUNT, SHARE, ONE_DECIMAL, TWO_DECIMALS, CHANGE, CONTRIBUTION, SCIENTIFIC ->
                style.setAlignment(HorizontalAlignment.RIGHT);
            case TOTAL -> {
                style.setBorderTop(BorderStyle.THIN);
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case TOTAL_LABEL -> style.setBorderTop(BorderStyle.THIN);
            case PLAIN -> {}
        }
    }

    /// Right-aligned, with room before the next column's text. Numbers have it in their format,
    /// since an indent gets lost where a conditional format draws a line.
    private static void right(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
    }

    private void header(XSSFCellStyle style) {
        fill(style, PALE_BLUE);
        font(style, f -> f.setBold(true));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
    }

    /// Arial has twins of the same widths on every system, so what fits a column here fits it everywhere.
    private static void body(XSSFFont font) {
        font.setFontName("Arial");
        font.setFontHeightInPoints(BODY_POINTS);
        font.setFamily(FontFamily.SWISS);
    }

    private static void bold(XSSFFont font, int points) {
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
    }

    private void font(XSSFCellStyle style, Consumer<XSSFFont> more) {
        XSSFFont font = workbook.createFont();
        body(font);
        more.accept(font);
        style.setFont(font);
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(rgb(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
