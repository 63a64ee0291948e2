package dev.hadron.view;

/**
 * What the template of the settings of a session sees.
 *
 * @param names literals of the settings that say who the caller is
 * @param nobody literal of the name of who works without a request
 */
public record SettingsView(String packageName, String names, String nobody) {}
