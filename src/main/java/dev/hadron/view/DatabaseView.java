package dev.hadron.view;

import java.util.List;

/**
 * What the templates say in the words of a service's database.
 *
 * @param kind Quarkus' name of it
 * @param title its name in a sentence
 * @param beside shell lines that start the service beside one; none for one in the process
 * @param start what starts the one of dev mode and tests; empty where it starts by itself
 * @param url where one may be, as the README shows it
 * @param settings lines of the configuration that only this database understands
 * @param sqlState a function of an {@code SQLException}: its SQLSTATE as the standard has it
 * @param constraint a function of Hibernate's exception: the name of the constraint that it is about
 * @param contains the text of the condition that a list at a path has an element
 * @param order what follows an attribute that a list is ordered by
 * @param inserts methods of the tests that write rows
 * @param bind what binds a test's value to a parameter
 * @param read a value of a row, for {@code %s} as the driver gives it
 */
public record DatabaseView(
    String kind,
    String title,
    List<String> beside,
    String start,
    String url,
    List<String> settings,
    String sqlState,
    String constraint,
    String contains,
    String order,
    List<MethodView> inserts,
    MethodView bind,
    String read) {}
