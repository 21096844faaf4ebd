package org.unionledger.reading.source;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a reader sees of a web page, each character with its place in the page's own text, marks and entities included. */
final class HtmlSource implements NodeVisitor {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?");
    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "nav",
            "select",
            "button",
            "form",
            "iframe",
            "template",
            "footer",
            "aside");
    private static final Set<String> CELLS = Set.of("td", "th");

    /** What stands around the text: menus, paths, columns of links. */
    private static final Pattern AROUND =
            Pattern.compile("(?i)\\b(?:nav|navbar|menu|breadcrumb|crumbs|sidebar|footer|copyright|related|share)\\b");

    private final String page;
    private final SourceText.Writer writer;
    private int place;
    private boolean lineBegins = true;
    private boolean blankBefore;
    private int unseen;

    private HtmlSource(String page) {
        this.page = page;
        this.writer = new SourceText.Writer(page);
    }

    static SourceText of(String page) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document document = parser.parseInput(page, "");
        HtmlSource source = new HtmlSource(page);
        NodeTraversor.traverse(source, document);
        return source.writer.done();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (isUnseen(element)) {
                unseen++;
            }
            open(element);
        } else if (node instanceof TextNode text
                && unseen == 0
                && text.sourceRange().isTracked()) {
            write(text.sourceRange().startPos(), text.sourceRange().endPos());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isUnseen(element)) {
                unseen--;
            }
            if (element.isBlock() && !CELLS.contains(element.normalName())) {
                newLine();
            }
        }
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || AROUND.matcher(element.className() + " " + element.id()).find();
    }

    private void open(Element element) {
        if (element.sourceRange().isTracked() && element.sourceRange().startPos() >= 0) {
            place = Math.max(place, element.sourceRange().startPos());
        }
        if (CELLS.contains(element.normalName())) {
            cell();
        } else if (element.normalName().equals("br") || element.isBlock()) {
            newLine();
        }
    }

    private void cell() {
        if (!lineBegins) {
            writer.put('\t', '\t', place, place);
            blankBefore = true;
        }
    }

    private void newLine() {
        if (!lineBegins) {
            writer.put('\n', '\n', place, place);
            lineBegins = true;
            blankBefore = false;
        }
    }

    private void write(int start, int end) {
        int at = start;
        Matcher entity = ENTITY.matcher(page).region(start, end);
        while (at < end) {
            boolean coded = page.charAt(at) == '&' && entity.region(at, end).lookingAt();
            int next = coded ? entity.end() : at + 1;
            String read = coded ? Parser.unescapeEntities(page.substring(at, next), false) : page.substring(at, next);
            for (char c : read.toCharArray()) {
                put(c, at, next);
            }
            at = next;
        }
        place = end;
    }

    private void put(char c, int start, int end) {
        place = end;
        if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
            blank(start);
        } else {
            writer.put(c, c, start, end);
            lineBegins = false;
            blankBefore = false;
        }
    }

    /** However much white space is written, a reader sees one blank, and none at the beginning of a line. */
    private void blank(int at) {
        if (!lineBegins && !blankBefore) {
            writer.put(' ', ' ', at, Math.min(page.length(), at + 1));
            blankBefore = true;
        }
    }
}
