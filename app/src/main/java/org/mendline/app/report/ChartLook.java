package org.mendline.app.report;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;

/// Colours and strokes of a chart's series: one blue in three strengths, near-black for what was
/// measured.
final class ChartLook {
    static final int OUTER_BAND = 0xD6E6F2;
    static final int INNER_BAND = 0xA9CBE4;
    static final int CURVE = 0x0B5A8F;
    static final int MEASURED = 0x1A1A1A;
    static final int GOAL = 0x5A5A5A;
    static final int GRID = 0xDDDDDD;

    private ChartLook() {}

    static XDDFShapeProperties invisible() {
        return area(new XDDFNoFillProperties());
    }

    static XDDFShapeProperties filled(int rgb) {
        return area(solid(rgb));
    }

    static XDDFShapeProperties stroke(int rgb, double points) {
        XDDFShapeProperties properties = new XDDFShapeProperties();
        XDDFLineProperties line = new XDDFLineProperties(solid(rgb));
        line.setWidth(points);
        properties.setLineProperties(line);
        return properties;
    }

    static XDDFShapeProperties dashed(int rgb, double points) {
        XDDFShapeProperties properties = stroke(rgb, points);
        properties.getLineProperties().setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        return properties;
    }

    /// Round markers without a line between them.
    static void markersOnly(XDDFLineChartData.Series series, int rgb) {
        XDDFShapeProperties properties = new XDDFShapeProperties();
        properties.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        series.setShapeProperties(properties);
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        CTMarker marker = series.getCTLineSer().getMarker();
        XDDFShapeProperties ink = new XDDFShapeProperties();
        ink.setFillProperties(solid(rgb));
        ink.setLineProperties(new XDDFLineProperties(solid(0xFFFFFF)));
        marker.setSpPr(ink.getXmlObject());
    }

    private static XDDFShapeProperties area(XDDFFillProperties fill) {
        XDDFShapeProperties properties = new XDDFShapeProperties();
        properties.setFillProperties(fill);
        properties.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        return properties;
    }

    private static XDDFSolidFillProperties solid(int rgb) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
}
