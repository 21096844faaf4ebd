package org.unionledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;
import org.unionledger.joining.Application;
import org.unionledger.joining.Applications;
import org.unionledger.joining.Applying;
import org.unionledger.joining.Consent;
import org.unionledger.joining.Consents;
import org.unionledger.joining.JoiningForm;
import org.unionledger.joining.JoiningLinks;

/** Has workers apply at a community by the link it gave out: one is sent back, one refused, the others wait. */
@Component
class JoiningBooking {

    private static final List<String> PLATFORMS = List.of("外卖平台配送站", "同城快递网点", "网约车服务站", "社区团购仓");

    private final JoiningLinks links;
    private final Applying applying;
    private final Applications applications;
    private final Consents consents;
    private final Words words;

    JoiningBooking(
            JoiningLinks links,
            Applying applying,
            Applications applications,
            Consents consents,
            MessageSource messages) {
        this.links = links;
        this.applying = applying;
        this.applications = applications;
        this.consents = consents;
        this.words = new Words(messages, Locale.CHINA);
    }

    void book(Scope officer, OrganizationId community, People people, LocalDate today) {
        links.renew(officer, community, people.name() + "（社区工会）");
        JoiningLinks.Open open = links.of(officer, community)
                .flatMap(link -> links.open(link.code()))
                .orElseThrow();
        Consent consent = consents.of(open, words, today);
        PLATFORMS.forEach(platform ->
                applying.apply(open, form(people.anybody(today.getYear(), 30), platform, consent), consent));
        List<Application> waiting = applications.page(officer, community, "", Long.MAX_VALUE, PLATFORMS.size());
        applications.sendBack(officer, waiting.get(0).id(), waiting.get(0).version(), "请写明所在站点的全称");
        applications.refuse(officer, waiting.get(1).id(), waiting.get(1).version(), "已在户籍地乡镇工会入会，可办理关系转接");
    }

    private static JoiningForm form(Person person, String platform, Consent consent) {
        String yes = "yes";
        return new JoiningForm(
                person.name(),
                "",
                person.identity().value(),
                "",
                "",
                person.phone(),
                platform,
                yes,
                "01",
                "13",
                "60",
                yes,
                yes,
                yes,
                consent.fingerprint());
    }
}
