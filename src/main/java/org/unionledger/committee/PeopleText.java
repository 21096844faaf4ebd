package org.unionledger.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionledger.codes.Sex;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/**
 * Reads those elected from lines as officers have them in sheets and papers: 王芳 主席 女, in any order behind the name. A
 * line without a post is a member's; 专职 says that somebody has no other work.
 */
final class PeopleText {

    private static final String BETWEEN = "[\\s,，、;；：:]+";
    private static final String FULL_TIME = "专职";

    /** As people write them; the longer before the shorter that is part of it. */
    private static final Map<String, Post> POSTS = posts();

    private PeopleText() {}

    private static Map<String, Post> posts() {
        Map<String, Post> posts = new LinkedHashMap<>();
        posts.put("副主席", Post.VICE_CHAIR);
        posts.put("主席", Post.CHAIR);
        posts.put("副主任", Post.VICE_HEAD);
        posts.put("主任", Post.HEAD);
        posts.put("常务委员", Post.STANDING);
        posts.put("常委", Post.STANDING);
        posts.put("财务", Post.FINANCE);
        posts.put("委员", Post.MEMBER);
        return posts;
    }

    /** @throws Refused naming each line that is not understood */
    static List<OfficerEntry> read(String text, LocalDate from) {
        List<Problem> problems = new ArrayList<>();
        List<OfficerEntry> people = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            List<String> words = Arrays.stream(line.split(BETWEEN))
                    .filter(word -> !word.isEmpty())
                    .toList();
            Optional<Sex> sex = words.stream()
                    .skip(1)
                    .flatMap(word -> Sex.read(word).stream())
                    .findFirst();
            if (words.isEmpty()
                    || post(words.get(0)).isPresent()
                    || Sex.read(words.get(0)).isPresent()) {
                problems.add(Problem.of("people", "committee.problem.line-without-name", line));
            } else {
                people.add(new OfficerEntry(
                        words.get(0),
                        sex.orElse(Sex.UNSTATED),
                        words.stream()
                                .skip(1)
                                .flatMap(word -> post(word).stream())
                                .findFirst()
                                .orElse(Post.MEMBER),
                        line.contains(FULL_TIME),
                        from));
            }
        }
        Refused.unlessNone(problems);
        return people;
    }

    private static Optional<Post> post(String word) {
        return POSTS.entrySet().stream()
                .filter(post -> word.contains(post.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
