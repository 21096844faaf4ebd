package org.unionledger.reading;

import java.util.Map;
import java.util.Random;

/** A sum in a frame: numbers, names of numbers, {@code + - * /}, and {@code a..b} for any whole number from a to b. */
final class Sum {

    private final String words;
    private final Map<String, Double> known;
    private final Random random;
    private int at;

    private Sum(String words, Map<String, Double> known, Random random) {
        this.words = words;
        this.known = known;
        this.random = random;
    }

    static double of(String words, Map<String, Double> known, Random random) {
        return new Sum(words, known, random).terms();
    }

    private double terms() {
        double sum = factors();
        while (at < words.length() && "+-".indexOf(words.charAt(at)) >= 0) {
            sum += words.charAt(at++) == '+' ? factors() : -factors();
        }
        return sum;
    }

    private double factors() {
        double product = one();
        while (at < words.length() && "*/".indexOf(words.charAt(at)) >= 0) {
            product = words.charAt(at++) == '*' ? product * one() : product / one();
        }
        return product;
    }

    private double one() {
        if (words.charAt(at) == '(') {
            at++;
            double inner = terms();
            at++;
            return inner;
        }
        double first = plain();
        if (!words.startsWith("..", at)) {
            return first;
        }
        at += 2;
        return first + random.nextInt((int) (plain() - first) + 1);
    }

    private double plain() {
        int from = at;
        while (at < words.length() && Character.isLetterOrDigit(words.charAt(at))) {
            at++;
        }
        String word = words.substring(from, at);
        return Character.isDigit(word.charAt(0)) ? Double.parseDouble(word) : known.get(word);
    }
}
