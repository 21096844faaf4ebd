package org.unionledger.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;
import org.unionledger.frame.Words;

/** Opens the applications behind figures, and counts them again; they name nobody, as most have been erased. */
@Component
class ApplicationRecords implements RecordKind {

    private static final int AT_A_TIME = 1_000;

    private final ApplicationRepository repository;
    private final Words words;
    private final Clock clock;

    ApplicationRecords(ApplicationRepository repository, MessageSource messages, Clock clock) {
        this.repository = repository;
        this.words = new Words(messages, Locale.CHINA);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ApplicationPostings.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_MEMBERS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        repository
                .named(scope.place(), records, LocalDate.now(clock))
                .forEach(application -> links.put(application.id(), link(application)));
        return links;
    }

    private RecordLink link(Application application) {
        String title = words.text(
                "joining.record",
                application.appliedOn().toString(),
                words.text("joining.state." + application.state().code()));
        return new RecordLink(title, "/applications/" + application.id());
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Application> applications = repository.after(0, AT_A_TIME);
        while (!applications.isEmpty()) {
            applications.forEach(
                    each -> statement.accept(ApplicationPostings.source(each.id()), ApplicationPostings.of(each)));
            applications =
                    repository.after(applications.get(applications.size() - 1).id(), AT_A_TIME);
        }
    }
}
