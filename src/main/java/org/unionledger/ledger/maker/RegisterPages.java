package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Page;
import org.unionledger.frame.Places;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.OwnRegister;
import org.unionledger.ledger.RegisterVersion;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.Flaw;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;
import org.unionledger.ledger.maker.RegisterView.CheckLine;
import org.unionledger.ledger.maker.RegisterView.ComputedLine;
import org.unionledger.ledger.maker.RegisterView.FieldLine;
import org.unionledger.ledger.maker.RegisterView.PostingLine;
import org.unionledger.ledger.maker.RegisterView.VersionLine;

/** The list of registers that unions made, and each as it is being made. */
@Component
class RegisterPages {

    private final Registers registers;
    private final Ledgers ledgers;
    private final IndicatorNames indicators;
    private final Places places;

    RegisterPages(Registers registers, Ledgers ledgers, IndicatorNames indicators, Places places) {
        this.registers = registers;
        this.ledgers = ledgers;
        this.indicators = indicators;
        this.places = places;
    }

    ModelAndView index(Scope scope, OrganizationId union, List<String> problems) {
        return page("ledger/maker/index", problems)
                .addObject("lines", lines(scope, union))
                .addObject("shipped", ledgers.declarations());
    }

    /** Those of the union and of unions below it first; then those it uses of unions above. */
    private List<RegisterLine> lines(Scope scope, OrganizationId union) {
        List<OwnRegister> own = registers.below(scope, union);
        Set<String> known = new HashSet<>(own.stream().map(OwnRegister::ledger).toList());
        Stream<RegisterLine> above = registers.usedAt(scope, union).stream()
                .filter(register -> !known.contains(register.ledger()))
                .map(register -> line(
                        scope,
                        register,
                        ledgers.declaration(register.ledger()).name().chinese(),
                        null));
        return Stream.concat(
                        own.stream()
                                .map(register -> line(
                                        scope,
                                        register,
                                        registers
                                                .working(scope, register.id())
                                                .text()
                                                .text("name"),
                                        "/registers/" + register.id())),
                        above)
                .toList();
    }

    private RegisterLine line(Scope scope, OwnRegister register, String name, @Nullable String href) {
        String state = register.isEnded() ? "ended" : register.wasUsed() ? "used" : "drafted";
        String owner = places.nameOf(scope, register.owner()).orElse("");
        return new RegisterLine(register.ledger(), name, owner, register.version(), register.drafted(), state, href);
    }

    /** Keeps a change of the draft and goes back to the register; or says there why it was not made. */
    ModelAndView changed(
            Scope scope, Page page, long id, String anchor, int edition, UnaryOperator<RegisterText> change) {
        return taken(scope, page, id, () -> {
            registers.change(scope, id, edition, change);
            return "/registers/" + id + anchor;
        });
    }

    /** Goes on where a step leads to; or says on the page of the register why it was not taken. */
    ModelAndView taken(Scope scope, Page page, long id, Supplier<String> step) {
        return Steps.taken(step, problems -> show(scope, page.words(), id, said(page.words(), problems)));
    }

    static List<String> said(Words words, List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(words)).toList();
    }

    Sentences sentences(Words words, RegisterText text) {
        return new Sentences(text, words, indicators.of(text, words));
    }

    /** One register, with what was refused. */
    ModelAndView show(Scope scope, Words words, long id, List<String> problems) {
        return page("ledger/maker/show", problems).addObject("view", view(scope, words, id));
    }

    /** What is wrong with a text, each with its place. */
    List<String> worded(Words words, RegisterText text, List<Flaw> flaws) {
        FlawWords flawWords = new FlawWords(text, words, indicators.of(text, words));
        return flaws.stream().map(flawWords::of).distinct().toList();
    }

    static ModelAndView page(String template, List<String> problems) {
        ModelAndView page = new ModelAndView(template).addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private RegisterView view(Scope scope, Words words, long id) {
        Working working = registers.working(scope, id);
        RegisterText text = working.text();
        Function<String, String> names = indicators.of(text, words);
        Sentences sentences = sentences(words, text);
        List<RegisterVersion> versions = registers.versions(scope, id);
        Differences differences = new Differences(words, names);
        boolean compared = working.isDraft() && !versions.isEmpty();
        return new RegisterView(
                working,
                places.nameOf(scope, working.register().owner()).orElse(""),
                worded(words, text, registers.flaws(working.register(), text)),
                text.all(Part.FIELDS).stream()
                        .map(field -> line(words, text, sentences, field))
                        .toList(),
                text.all(Part.POSTINGS).stream()
                        .map(posting -> new PostingLine(posting.text("key"), sentences.posting(posting)))
                        .toList(),
                text.all(Part.INDICATORS).stream()
                        .filter(indicator -> indicator.has("formula"))
                        .map(indicator -> new PostingLine(indicator.text("id"), sentences.formula(indicator)))
                        .toList(),
                indicators.computed(scope, text).stream()
                        .map(indicator -> computed(words, sentences, indicator))
                        .toList(),
                text.all(Part.CHECKS).stream()
                        .map(check -> new CheckLine(
                                check.text("key"), sentences.check(check), check.text("message"), check.is("warning")))
                        .toList(),
                compared ? differences.between(versions.get(0).text(), text) : List.of(),
                versions(versions, differences));
    }

    private static ComputedLine computed(Words words, Sentences sentences, Indicator indicator) {
        String name = words.either(indicator.name(), indicator.englishName());
        return new ComputedLine(
                sentences.computed(name, indicator.unit(), Objects.requireNonNull(indicator.formula())),
                "/statistics?indicator=" + indicator.id());
    }

    private static FieldLine line(Words words, RegisterText text, Sentences sentences, Element field) {
        String key = field.text("key");
        List<String> uses = new ArrayList<>();
        Stream.of("day", "state")
                .filter(use -> text.text(use).equals(key))
                .map(use -> words.text("ledger.maker.part." + use))
                .forEach(uses::add);
        Stream.of("list", "title", "place")
                .filter(use -> text.words(use).contains(key))
                .map(use -> words.text("ledger.maker.part." + use))
                .forEach(uses::add);
        return new FieldLine(key, field.text("label"), sentences.field(field), uses);
    }

    private static List<VersionLine> versions(List<RegisterVersion> versions, Differences differences) {
        List<VersionLine> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            RegisterVersion version = versions.get(i);
            List<Difference> since = i + 1 < versions.size()
                    ? differences.between(versions.get(i + 1).text(), version.text())
                    : List.of();
            lines.add(new VersionLine(
                    version.number(), Formats.moment(version.at()), version.by(), version.note(), since));
        }
        return lines;
    }
}
