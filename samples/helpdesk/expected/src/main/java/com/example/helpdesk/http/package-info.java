/** What HTTP adds to a service: entity tags, links, patches, limits and their documentation. */
package com.example.helpdesk.http;
