-- Rows made on the server, the same at every run. {{customers}}, {{products}} and {{orders}} are replaced by numbers.
SELECT setseed(0.4711);

INSERT INTO customers (id, name, email, phone, street, postcode, city, country, created_at)
SELECT i, first || ' ' || last,
       lower(first) || '.' || lower(last) || i || '@' || (ARRAY['example.com', 'example.org', 'mail.example', 'post.example'])[1 + i % 4],
       '+49 ' || (150 + i % 30) || ' ' || lpad((random() * 9999999)::int::text, 7, '0'),
       (ARRAY['Lindenstr.', 'Mill Lane', 'Rue du Port', 'Via Roma', 'Hauptstr.', 'Station Road', 'Gartenweg'])[1 + i % 7] || ' ' || 1 + (random() * 180)::int,
       lpad((random() * 99999)::int::text, 5, '0'),
       (ARRAY['Berlin', 'Leeds', 'Lyon', 'Torino', 'Graz', 'Gent', 'Aarhus', 'Porto', 'Brno'])[1 + i % 9],
       (ARRAY['DE', 'GB', 'FR', 'IT', 'AT', 'BE', 'DK', 'PT', 'CZ'])[1 + i % 9],
       timestamptz '2019-01-01 00:00:00+00' + random() * interval '2000 days'
FROM (SELECT i,
             (ARRAY['Anna', 'Ben', 'Clara', 'David', 'Elif', 'Finn', 'Greta', 'Hugo', 'Ines', 'Jan', 'Katja', 'Luca', 'Mira', 'Noah', 'Olga', 'Paul'])[1 + (random() * 15)::int] AS first,
             (ARRAY['Fischer', 'Smith', 'Moreau', 'Rossi', 'Gruber', 'Peeters', 'Jensen', 'Silva', 'Novak', 'Yilmaz', 'Brandt', 'Cole', 'Dubois'])[1 + (random() * 12)::int] AS last
      FROM generate_series(1, {{customers}}) AS i) AS person;

INSERT INTO products (id, sku, name, description, price_cents)
SELECT i, 'SKU-' || lpad(i::text, 6, '0'),
       (ARRAY['Oak', 'Steel', 'Linen', 'Cork', 'Glass', 'Wool'])[1 + i % 6] || ' ' || (ARRAY['chair', 'lamp', 'shelf', 'mug', 'blanket', 'clock', 'tray'])[1 + i % 7] || ' no. ' || i,
       repeat((ARRAY['Made to last. ', 'Ships flat. ', 'Hand finished. ', 'Five years of warranty. '])[1 + i % 4], 3 + i % 9),
       199 + (random() * 30000)::int
FROM generate_series(1, {{products}}) AS i;

INSERT INTO orders (id, customer_id, status, note, ordered_at)
SELECT i, 1 + floor(random() * {{customers}})::bigint,
       (ARRAY['paid', 'shipped', 'delivered', 'delivered', 'returned'])[1 + i % 5],
       CASE WHEN i % 11 = 0 THEN 'please ring twice, house behind the mill, order ' || i END,
       timestamptz '2024-07-01 00:00:00+00' + i * interval '1 second'
FROM generate_series(1, {{orders}}) AS i;

INSERT INTO order_lines (order_id, line, product_id, quantity, price_cents)
SELECT i, l, 1 + (i::bigint * 7919 + l * 104729) % {{products}}, 1 + (i + l) % 4, 199 + (random() * 30000)::int
FROM generate_series(1, {{orders}}) AS i, generate_series(1, 1 + i % 5) AS l;

INSERT INTO payments (id, order_id, method, account, amount_cents, paid_at)
SELECT i, i, (ARRAY['card', 'transfer', 'invoice'])[1 + i % 3],
       CASE i % 3 WHEN 0 THEN '**** ' || lpad((random() * 9999)::int::text, 4, '0') ELSE 'DE' || lpad((i::bigint * 7919 % 100000000)::text, 20, '0') END,
       199 + (random() * 90000)::int,
       timestamptz '2024-07-01 00:00:00+00' + i * interval '1 second' + random() * interval '3 hours'
FROM generate_series(1, {{orders}}) AS i;

INSERT INTO events (id, order_id, at, data)
SELECT i, i, timestamptz '2024-07-01 00:00:00+00' + i * interval '1 second',
       jsonb_build_object('kind', 'checkout', 'agent', 'Mozilla/5.0 (X11; Linux x86_64) shop/' || i % 40, 'ip', '192.0.2.' || i % 254,
                          'session', md5(i::text), 'cart', jsonb_build_array(i % 97, i % 89, i % 83), 'ms', (random() * 900)::int)
FROM generate_series(1, {{orders}}) AS i;

CREATE INDEX ON orders (customer_id);
CREATE INDEX ON order_lines (product_id);
CREATE INDEX ON payments (order_id);
CREATE INDEX ON events (order_id);

SELECT setval(pg_get_serial_sequence('customers', 'id'), {{customers}});
SELECT setval(pg_get_serial_sequence('products', 'id'), {{products}});
SELECT setval(pg_get_serial_sequence('orders', 'id'), {{orders}});
SELECT setval(pg_get_serial_sequence('payments', 'id'), {{orders}});
SELECT setval(pg_get_serial_sequence('events', 'id'), {{orders}});
ANALYZE;
