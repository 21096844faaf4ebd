package org.unionledger.joining;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.organization.UnionTab;

/** Where other modules lead to applications: the menu, a union's page, the duties and the catalogue of indicators. */
@Component
class JoiningMenu implements MenuSource, IndicatorUses {

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.MEMBERS, "joining.title", "/applications", Right.READ_MEMBERS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }

    @Override
    public List<IndicatorUse> indicatorUses() {
        return ApplicationPostings.INDICATORS.stream()
                .map(indicator -> IndicatorUse.posts(
                        indicator, words -> words.text("joining.title"), "/applications", Right.READ_MEMBERS))
                .toList();
    }

    /** An application waits for its decision. */
    record Review() implements DutyKind {

        @Override
        public String code() {
            return Settling.DUTY;
        }

        @Override
        public Right right() {
            return Right.READ_MEMBERS;
        }

        @Override
        public String href(Subject subject) {
            return "/applications/" + subject.id();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {

        @Bean
        DutyKind reviewOfApplications() {
            return new Review();
        }

        @Bean
        UnionTab joiningLink() {
            return new UnionTab(
                    words -> words.text("joining.link.title"),
                    union -> "/organizations/" + union + "/joining",
                    Right.READ_MEMBERS);
        }
    }
}
