package dev.hadron.rules;

/**
 * One fenced block of a rule's page that stands for a file.
 *
 * @param section where it stands; in a bad one the rule's check must find something
 * @param language first word after the fence, such as {@code sql}
 * @param path where the file would lie, third word after the fence or the language's usual place
 * @param line of the fence in the page, counted from 1
 */
public record RuleExample(
    RuleSection section, String language, String path, String text, int line) {}
