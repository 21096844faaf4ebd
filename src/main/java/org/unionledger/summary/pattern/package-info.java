/**
 * The language that a summary's sentences are written in: Chinese text with places for figures. It reads figures and
 * chooses words; it can do nothing else, so that users may write it. All marks of the language are ASCII, and the text
 * uses full-width punctuation, so that the two rarely meet; a backslash before a mark makes it text.
 *
 * <table>
 * <caption>The marks</caption>
 * <tr><td>{@code {aid.visits.money}}</td><td>a figure of the summary's union and year, exact</td></tr>
 * <tr><td>{@code {aid.visits.money(kind=困难职工)}}</td><td>of which: only facts that carry these values</td></tr>
 * <tr><td>{@code {member.total@last}}</td><td>the same figure a year earlier</td></tr>
 * <tr><td>{@code {org.unions.founded@target}}</td><td>the target set for it</td></tr>
 * <tr><td>{@code {staff.total - member.total}}</td><td>computed with {@code + - * / ( )} and numbers; every figure in it
 * must be told, but one of two that are added may be zero</td></tr>
 * <tr><td>{@code {aid.visits.money|wan}元}</td><td>13.24万元 from ten thousand up, 8500元 below; exact</td></tr>
 * <tr><td>{@code {member.total / staff.total|percent}}</td><td>75.9%; {@code |percent 2} keeps two decimals</td></tr>
 * <tr><td>{@code {aid.visits.money / aid.visits.person_times|round 1}}</td><td>rounded to one decimal</td></tr>
 * <tr><td>{@code {rights.cases.open|zero}}</td><td>written even when it is zero</td></tr>
 * <tr><td>{@code {union} {year} {last-year} {next-year} {last-day}}</td><td>words: the union's name, the year, the one
 * before and after, and the last day told of (2025年12月31日)</td></tr>
 * <tr><td>{@code {period} {next} {whole} {last} {number}}</td><td>words of the period: 2025年上半年, 2025年下半年, 上半年,
 * 上年同期, and which of its year it is</td></tr>
 * <tr><td>{@code [，其中女职工{training.staff.female}人]}</td><td>an optional clause: drops out when a figure in it is
 * not told</td></tr>
 * <tr><td>{@code [?member.total > member.total@last: ，比上年增加…]}</td><td>a clause with a condition: comparisons by
 * {@code > < >= <= =}, {@code told X}, {@code untold X}, and {@code in half_year} for a kind of summary, joined by {@code and}; a comparison with a figure that is not
 * told does not hold</td></tr>
 * <tr><td><code>{each kind of aid.visits.person_times, at most 4: {name}{it}人次; 、}</code></td><td>a list: one item for each
 * value of a breakdown ({@code kind}), or for each union directly below ({@code union}, or only those of one level:
 * {@code community}), greatest first, those not told left out, and what stands between two items (、 unless told).
 * {@code top 3} and {@code bottom 3} are told only when these three stand out from the others. Within an item every
 * figure is that of the item, {@code {it}} the listed figure and {@code {name}} the value's or the union's name</td></tr>
 * <tr><td><code>{list highlights, at most 3: {name}; ；}</code></td><td>names that modules offer:
 * {@code highlights}, {@code missed-targets}, {@code exceeded-limits}, {@code late-duties}, {@code planned}; {@code planned@next} those of the period
 * that comes next. At most five unless told. Of targets and limits {@code {it}} is the figure of the year so far,
 * {@code {it@target}} what was set and {@code {unit}} its unit</td></tr>
 * <tr><td>{@code {than-last-year: org.unions.founded, 家}}</td><td>a phrase of the outline, its {@code $1}, {@code $2}
 * replaced by what is given</td></tr>
 * </table>
 *
 * <p>A figure is <em>told</em> when it is known and not zero. A sentence is left out as a whole when a figure outside its
 * clauses is not told, or when nothing of it remains.
 */
@NullMarked
package org.unionledger.summary.pattern;

import org.jspecify.annotations.NullMarked;
