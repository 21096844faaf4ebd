// Behaviour that pages ask for by attributes. Everything works without it, only less conveniently.
(() => {
    'use strict';

    // htmx sends the token that forms carry.
    document.addEventListener('htmx:configRequest', (event) => {
        const token = document.querySelector('meta[name="csrf"]');
        if (token) event.detail.headers['X-CSRF-TOKEN'] = token.content;
    });

    document.addEventListener('change', (event) => {
        if (event.target.matches('[data-submit-on-change]')) event.target.form.requestSubmit();
    });

    // A step that cannot be taken back names what will happen and asks first.
    document.addEventListener('submit', (event) => {
        const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
        if (question && !window.confirm(question)) event.preventDefault();
    });

    document.addEventListener('change', (event) => {
        if (!event.target.matches('[data-check-all]')) return;
        const boxes = document.querySelectorAll(event.target.dataset.checkAll);
        boxes.forEach((box) => { box.checked = event.target.checked; });
    });

    document.addEventListener('click', (event) => {
        if (event.target.closest('[data-print]')) window.print();
    });

    // What was typed into a long form survives a lost session or a closed window until it is saved.
    const draftKey = (form) => 'draft:' + form.dataset.draft;
    const fields = (form) => [...form.elements].filter((field) => field.name && !['hidden', 'password', 'file', 'submit'].includes(field.type));
    function restoreDraft(form) {
        const draft = JSON.parse(localStorage.getItem(draftKey(form)) ?? '{}');
        fields(form).forEach((field) => {
            const ticked = draft[field.name + '[]'];
            if (field.type === 'checkbox' || field.type === 'radio') field.checked ||= ticked?.includes(field.value) ?? false;
            else if (field.name in draft && !field.value) field.value = draft[field.name];
        });
    }
    document.addEventListener('input', (event) => {
        const form = event.target.form;
        if (!form?.dataset.draft) return;
        const values = {};
        fields(form).forEach((field) => {
            if (field.type !== 'checkbox' && field.type !== 'radio') values[field.name] = field.value;
            else if (field.checked) (values[field.name + '[]'] ??= []).push(field.value);
        });
        localStorage.setItem(draftKey(form), JSON.stringify(values));
    });
    function dropDraft() {
        document.querySelectorAll('[data-drop-draft]').forEach((saved) => localStorage.removeItem('draft:' + saved.dataset.dropDraft));
    }

    // Charts: the charting library is only fetched by pages that show one.
    let library;
    const chartLibrary = () => library ??= new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/assets/vendor/echarts.min.js';
        script.onload = () => resolve(window.echarts);
        script.onerror = reject;
        document.head.append(script);
    });
    // Told apart in greyscale too: by how light they are, by patterns, and lines by their marks.
    const COLOURS = ['#b3261e', '#3d5a80', '#e0a458', '#6b8f71', '#7d6b91', '#98c1d9', '#444444', '#c97b63'];
    const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];
    const INK = { light: { text: '#23211f', line: '#eee', calendar: ['#fbeceb', '#b3261e'] }, dark: { text: '#f0eeec', line: '#3a3f47', calendar: ['#3a2a2a', '#ff6b5e'] } };
    function option(chart, canvas) {
        const ink = INK[canvas.dataset.ground] ?? INK.light;
        const size = Number(canvas.dataset.letters ?? 12);
        const text = { color: ink.text, fontSize: size };
        const common = {
            color: canvas.dataset.ground === 'dark' ? ['#ff6b5e', '#7fb2e5', '#f2c078', '#8fc49a', '#b9a5d6', '#c9e4f2', '#d8d8d8', '#e0a08a'] : COLOURS,
            animation: false,
            aria: { enabled: true, decal: { show: chart.series.length > 1 && chart.kind !== 'line' } },
            textStyle: { ...text, fontFamily: getComputedStyle(document.body).fontFamily },
            tooltip: { trigger: chart.kind === 'share' || chart.kind === 'calendar' ? 'item' : 'axis', confine: true },
            legend: chart.series.length > 1 ? { top: 0, type: 'scroll', textStyle: text } : undefined,
        };
        if (chart.kind === 'calendar') return { ...common, ...calendar(chart, canvas, ink, text) };
        if (chart.kind === 'share' && chart.series.length === 1 && chart.categories.length <= 6) return { ...common, ...ring(chart, text) };
        return { ...common, ...axes(chart, ink, text) };
    }
    // Few parts: a ring. Many are bars, told apart better.
    function ring(chart, text) {
        const parts = chart.categories.map((name, i) => ({ name, value: chart.series[0].values[i] })).filter((part) => part.value);
        return {
            aria: { enabled: true, decal: { show: true } },
            series: [{ type: 'pie', radius: ['40%', '68%'], data: parts, label: { ...text, formatter: '{b} {d}%' }, labelLine: { length: 8, length2: 6 } }],
        };
    }
    // On a phone twelve months do not stand beside each other: every other one is named.
    function months(canvas) {
        const chinese = document.documentElement.lang.startsWith('zh');
        if (canvas.clientWidth > 480) return chinese ? 'ZH' : 'EN';
        const name = (month) => chinese ? `${month + 1}月` : new Date(2025, month).toLocaleString('en', { month: 'short' });
        return Array.from({ length: 12 }, (none, month) => month % 2 ? '' : name(month));
    }
    function calendar(chart, canvas, ink, text) {
        const values = chart.series[0].values;
        const years = [...new Set(chart.categories.map((day) => day.slice(0, 4)))];
        const most = Math.max(1, ...values.filter((value) => value !== null));
        return {
            visualMap: { min: 0, max: most, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, inRange: { color: ink.calendar }, textStyle: text, formatter: (value) => String(Math.round(value)) },
            calendar: years.map((year, i) => ({
                range: year, top: 28 + i * 150, left: 44, right: 12, cellSize: ['auto', 15], splitLine: { lineStyle: { color: ink.line } },
                itemStyle: { color: 'transparent', borderColor: ink.line }, yearLabel: { show: years.length > 1, color: ink.text },
                dayLabel: { firstDay: 1, nameMap: document.documentElement.lang.startsWith('zh') ? 'ZH' : 'EN', color: ink.text },
                monthLabel: { nameMap: months(canvas), color: ink.text },
            })),
            series: years.map((year, i) => ({
                type: 'heatmap', coordinateSystem: 'calendar', calendarIndex: i,
                data: chart.categories.map((day, n) => [day, values[n]]).filter(([day, value]) => day.startsWith(year) && value),
            })),
        };
    }
    function axes(chart, ink, text) {
        const lying = chart.kind === 'ranking' || chart.kind === 'share';
        const many = chart.categories.length > 31;
        const long = chart.categories.length > 8 || chart.categories.length > 3 && chart.categories.some((name) => name.length > 6);
        const names = {
            type: 'category', data: chart.categories, inverse: lying, axisLine: { lineStyle: { color: ink.text } },
            axisLabel: lying
                ? { ...text, interval: 0, width: 12 * text.fontSize, overflow: 'truncate' }
                : { ...text, rotate: long ? 30 : 0, interval: many ? 'auto' : 0, width: 88, overflow: long ? 'truncate' : 'none' },
        };
        const numbers = { type: 'value', name: lying ? '' : chart.unit, nameTextStyle: text, axisLabel: text, splitLine: { lineStyle: { color: ink.line } } };
        const head = (chart.series.length > 1 ? 36 : 28) + (lying ? -12 : 0);
        const whole = chart.kind === 'share' ? chart.series[0].values.reduce((sum, value) => sum + (value ?? 0), 0) : 0;
        const told = whole > 0 ? { formatter: (bar) => `${bar.value}（${(bar.value * 100 / whole).toFixed(1)}%）` } : {};
        return {
            grid: { left: long && !lying ? 40 : 8, right: whole > 0 ? 104 : lying ? 64 : 16, top: head, bottom: 8, containLabel: true },
            xAxis: lying ? numbers : names,
            yAxis: lying ? names : numbers,
            series: chart.series.map((series, i) => ({
                name: series.name, type: chart.kind === 'line' ? 'line' : 'bar', data: series.values, barMaxWidth: 34, smooth: false,
                symbol: MARKS[i % MARKS.length], symbolSize: many ? 0 : 7, showSymbol: !many,
                label: lying && chart.series.length === 1 ? { ...text, ...told, show: true, position: 'right' } : undefined,
            })),
        };
    }
    // As tall as its lines need.
    function height(chart) {
        const lines = chart.categories.length * Math.max(1, chart.series.length);
        if (chart.kind === 'ranking' || chart.kind === 'share' && chart.categories.length > 6) return Math.max(200, 60 + lines * 26);
        if (chart.kind === 'calendar') return 70 + 150 * new Set(chart.categories.map((day) => day.slice(0, 4))).size;
        return null;
    }
    async function drawCharts(root) {
        const canvases = [...root.querySelectorAll('[data-chart]')].filter((canvas) => !canvas.dataset.drawn);
        if (!canvases.length) return;
        const echarts = await chartLibrary();
        canvases.forEach((canvas) => {
            canvas.dataset.drawn = 'yes';
            const chart = JSON.parse(canvas.dataset.chart);
            const tall = canvas.dataset.ground ? null : height(chart);
            if (tall) canvas.style.height = tall + 'px';
            const drawn = echarts.init(canvas);
            drawn.setOption(option(chart, canvas));
            new ResizeObserver(() => drawn.resize()).observe(canvas);
        });
    }
    // What is swapped away gives its memory back, on a screen that runs for weeks.
    document.addEventListener('htmx:beforeCleanupElement', (event) => window.echarts?.getInstanceByDom(event.target)?.dispose());

    // A chart as a picture under its own title: of dots for slides, of lines for print.
    document.addEventListener('click', (event) => {
        const button = event.target.closest('[data-chart-picture]');
        if (!button) return;
        const figure = button.closest('.chart');
        const canvas = figure.querySelector('[data-chart]');
        const drawn = window.echarts?.getInstanceByDom(canvas);
        if (!drawn) return;
        const link = document.createElement('a');
        const lines = button.dataset.chartPicture === 'svg';
        link.href = lines ? vectors(canvas) : drawn.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' });
        link.download = figure.querySelector('figcaption').textContent.trim().replace(/[\\/:*?"<>|]/g, ' ') + (lines ? '.svg' : '.png');
        link.click();
    });
    function vectors(canvas) {
        const chart = JSON.parse(canvas.dataset.chart);
        const drawn = window.echarts.init(null, null, { renderer: 'svg', ssr: true, width: canvas.clientWidth, height: canvas.clientHeight });
        drawn.setOption({ ...option(chart, canvas), backgroundColor: '#fff' });
        const address = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(drawn.renderToSVGString());
        drawn.dispose();
        return address;
    }

    // What is chosen here makes another choice void.
    document.addEventListener('change', (event) => {
        const voided = event.target.dataset?.clears;
        if (voided) document.getElementById(voided).value = '';
    });
    // A long list of choices is narrowed while a name is typed; what is ticked stays.
    document.addEventListener('input', (event) => {
        const list = event.target.dataset?.filter;
        if (!list) return;
        const sought = event.target.value.trim().toLowerCase();
        document.querySelectorAll(list).forEach((choice) => {
            choice.hidden = !choice.textContent.toLowerCase().includes(sought) && !choice.querySelector('input')?.checked;
        });
        document.querySelectorAll(list.split(' ')[0] + ' fieldset').forEach((group) => { group.hidden = !group.querySelector('label:not([hidden])'); });
    });

    // A button writes its text where the reader was typing last.
    let typedIn = null;
    document.addEventListener('focusin', (event) => {
        if (event.target.matches('[data-insert-here]')) typedIn = event.target;
    });
    document.addEventListener('click', (event) => {
        const button = event.target.closest('[data-insert]');
        const field = typedIn ?? document.querySelector('[data-insert-here]');
        if (!button || !field) return;
        field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, 'end');
        field.focus();
        field.dispatchEvent(new Event('input', { bubbles: true }));
    });

    function prepare(root) {
        drawCharts(root);
        root.querySelectorAll('form[data-draft]').forEach(restoreDraft);
    }
    document.addEventListener('htmx:afterSwap', (event) => prepare(event.detail.target));
    const ready = () => { dropDraft(); prepare(document); };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
    else ready();
})();
