package org.unionledger.summary.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Leads from each figure of the text to its row in the annex 数据来源, and from the number of the row back to where it is first told. */
final class Links {

    /** @param sheet counted from 1 */
    private record Place(int sheet, PDRectangle area) {

        /** Whether the other goes on in the same line right behind it. */
        boolean goesOn(Place other) {
            return sheet == other.sheet
                    && area.getLowerLeftY() == other.area.getLowerLeftY()
                    && Math.abs(area.getUpperRightX() - other.area.getLowerLeftX()) < 1;
        }

        Place with(Place other) {
            float width = other.area.getUpperRightX() - area.getLowerLeftX();
            return new Place(
                    sheet, new PDRectangle(area.getLowerLeftX(), area.getLowerLeftY(), width, area.getHeight()));
        }
    }

    private final Map<Integer, List<Place>> named = new TreeMap<>();
    private final Map<Integer, Place> told = new TreeMap<>();

    /** A character of a figure stands there. */
    void names(int figure, int sheet, PDRectangle area) {
        List<Place> places = named.computeIfAbsent(figure, number -> new ArrayList<>());
        Place place = new Place(sheet, area);
        int last = places.size() - 1;
        if (last >= 0 && places.get(last).goesOn(place)) {
            places.set(last, places.get(last).with(place));
        } else {
            places.add(place);
        }
    }

    /** The number of its row in the annex stands there. */
    void tells(int figure, int sheet, PDRectangle area) {
        told.put(figure, new Place(sheet, area));
    }

    void write(PDDocument document) throws IOException {
        for (Map.Entry<Integer, Place> row : told.entrySet()) {
            List<Place> places = named.getOrDefault(row.getKey(), List.of());
            for (Place place : places) {
                link(document, place, row.getValue());
            }
            if (!places.isEmpty()) {
                link(document, row.getValue(), places.get(0));
            }
        }
    }

    private static void link(PDDocument document, Place from, Place to) throws IOException {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(document.getPage(to.sheet() - 1));
        destination.setTop((int) Math.ceil(to.area().getUpperRightY()));
        PDActionGoTo action = new PDActionGoTo();
        action.setDestination(destination);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(from.area());
        link.setBorderStyle(none);
        link.setAction(action);
        document.getPage(from.sheet() - 1).getAnnotations().add(link);
    }
}
